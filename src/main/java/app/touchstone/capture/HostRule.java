package app.touchstone.capture;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.IDN;
import java.util.Locale;

/**
 * A host on a desk's list.
 *
 * @param host such as {@code example.org}, which stands for all below it too
 * @param reason why; may be empty
 */
public record HostRule(
        @NotBlank @Size(max = 253) String host,
        @NotNull HostListing listing,
        @NotNull @Size(max = 500) String reason) {

    /** In the form in which hosts are compared; @throws IllegalArgumentException for what is no host */
    HostRule plain() {
        String plain = IDN.toASCII(host.strip().replaceFirst("^\\*?\\.", ""), IDN.ALLOW_UNASSIGNED)
                .toLowerCase(Locale.ROOT);
        if (!plain.matches("[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?|[0-9a-f:]*:[0-9a-f:.]*") || plain.contains("..")) {
            throw new IllegalArgumentException("no host: " + host);
        }
        return new HostRule(plain, listing, reason.strip());
    }

    boolean covers(String asked) {
        return asked.equals(host) || asked.endsWith("." + host);
    }
}
