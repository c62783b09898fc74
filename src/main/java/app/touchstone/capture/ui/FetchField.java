package app.touchstone.capture.ui;

import app.touchstone.account.Member;
import app.touchstone.capture.Capture;
import app.touchstone.capture.CaptureId;
import app.touchstone.capture.Captures;
import app.touchstone.job.Job;
import app.touchstone.job.JobState;
import app.touchstone.job.Jobs;
import app.touchstone.job.ui.JobCard;
import app.touchstone.look.Told;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.modulith.NamedInterface;

/** An address with a button that fetches it: with progress, a way to stop it, and what went wrong told at the address. */
@NamedInterface("taking")
public final class FetchField extends Div {

    private final transient Captures captures;
    private final transient Jobs jobs;
    private final transient Member member;
    private final transient Consumer<Capture> taken;
    private final TextField address = new TextField();
    private final Button fetch = new Button(getTranslation("capture.fetch.do"), event -> fetch());
    private final Div progress = new Div();

    /** @param taken called in the screen's own turn when a copy was taken */
    public FetchField(Captures captures, Jobs jobs, Member member, String label, Consumer<Capture> taken) {
        this.captures = captures;
        this.jobs = jobs;
        this.member = member;
        this.taken = taken;
        addClassNames("stack", "fetch-field");
        address.setLabel(label);
        address.setPlaceholder("https://");
        address.setHelperText(getTranslation("capture.fetch.rule"));
        address.setClearButtonVisible(true);
        address.addClassName("wide");
        address.addKeyDownListener(Key.ENTER, event -> fetch());
        fetch.setDisableOnClick(true);
        Div row = new Div(address, fetch);
        row.addClassName("fetch-row");
        add(row, progress);
    }

    /** The field itself, for telling what is wrong with the address elsewhere, and for filling it in. */
    public TextField address() {
        return address;
    }

    private void fetch() {
        address.setInvalid(false);
        try {
            Job job = captures.take(member, address.getValue().strip());
            fetch.setEnabled(false);
            progress.removeAll();
            progress.add(new JobCard(jobs, member, job, this::ended));
        } catch (RuntimeException problem) {
            fetch.setEnabled(true);
            Told.at(this, problem, Map.of("address", address));
        }
    }

    private void ended(Job job) {
        fetch.setEnabled(true);
        if (job.state() == JobState.DONE) {
            progress.removeAll();
            taken.accept(captures.get(
                    member, CaptureId.of(String.valueOf(job.outcome().get("capture")))));
        }
    }
}
