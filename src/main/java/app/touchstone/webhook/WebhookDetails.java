package app.touchstone.webhook;

import app.touchstone.basis.WebAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * Who is told of what.
 *
 * @param address a public http or https address; https unless there is a reason
 * @param note what is behind it, for people
 * @param active whether it is told anything now; switching it on again forgets earlier failures
 */
public record WebhookDetails(
        @NotBlank @Size(max = 2000) @WebAddress String address,
        @NotEmpty Set<WebhookEvent> events,
        @Size(max = 200) String note,
        boolean active) {

    public WebhookDetails {
        address = address.strip();
        events = Set.copyOf(events);
        note = note.strip();
    }
}
