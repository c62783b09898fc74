package app.touchstone.intake.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.basis.Problem;
import app.touchstone.capture.Capture;
import app.touchstone.capture.Captures;
import app.touchstone.capture.ui.FetchField;
import app.touchstone.intake.Intake;
import app.touchstone.intake.IntakeKind;
import app.touchstone.intake.IntakePlaces;
import app.touchstone.intake.IntakeRuns;
import app.touchstone.intake.Intakes;
import app.touchstone.job.Jobs;
import app.touchstone.look.Tabbed;
import app.touchstone.look.Told;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Where a file is dropped, its content pasted, or an address fetched. It is stored while it comes in; what was pasted stays when it is refused. */
final class FileTaking extends Div {

    private final transient Intakes intakes;
    private final transient IntakeRuns runs;
    private final transient CurrentMember current;
    private final TextArea text = new TextArea(getTranslation("intake.paste.text"));
    private final Upload upload;
    private final FetchField fetch;

    FileTaking(Intakes intakes, IntakeRuns runs, Captures captures, Jobs jobs, CurrentMember current) {
        this.intakes = intakes;
        this.runs = runs;
        this.current = current;
        addClassName("stack");
        Member member = current.get();
        upload = new Upload(event -> receive(member, event));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(512 * 1024 * 1024);
        upload.setUploadButton(new Button(getTranslation("intake.file.choose")));
        upload.setDropLabel(new Span(getTranslation("intake.file.drop")));
        upload.addFileRejectedListener(event -> {
            Told.at(this, Problem.invalid("file", "intake.file.tooLarge", 512));
            upload.clearFileList();
        });
        Paragraph which = new Paragraph(getTranslation("intake.file.which"));
        which.addClassName("soft");
        Div file = new Div(upload, which);
        file.addClassName("stack");
        fetch = new FetchField(captures, jobs, member, getTranslation("intake.fetch.address"), this::fetched);
        Tabbed ways = new Tabbed();
        ways.add(getTranslation("intake.way.file"), file);
        ways.add(getTranslation("intake.way.paste"), paste());
        ways.add(getTranslation("intake.way.fetch"), fetch);
        add(ways);
    }

    private Div paste() {
        text.addClassNames("wide", "import-text");
        text.setPlaceholder(getTranslation("intake.paste.placeholder"));
        text.getElement().setAttribute("dir", "auto");
        Button read = new Button(getTranslation("intake.paste.read"), event -> pasted());
        read.addThemeVariants(ButtonVariant.PRIMARY);
        Div paste = new Div(text, read);
        paste.addClassName("stack");
        return paste;
    }

    private void pasted() {
        try {
            byte[] bytes = text.getValue().getBytes(StandardCharsets.UTF_8);
            open(load(current.get(), getTranslation("intake.paste.name"), new ByteArrayInputStream(bytes)));
        } catch (RuntimeException problem) {
            Told.at(this, problem, Map.of("file", text));
        }
    }

    private void fetched(Capture capture) {
        try {
            open(intakes.load(current.get(), capture.id()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (RuntimeException problem) {
            Told.at(this, problem, Map.of("file", fetch.address()));
        }
    }

    private void receive(Member member, UploadEvent event) throws IOException {
        UI ui = event.getUI();
        try (InputStream in = event.getInputStream()) {
            Intake intake = intakes.load(member, event.getFileName(), in);
            ui.access(() -> open(intake));
        } catch (RuntimeException problem) {
            ui.access(() -> {
                Told.at(this, problem);
                upload.clearFileList();
            });
        }
    }

    private Intake load(Member member, String name, InputStream in) {
        try {
            return intakes.load(member, name, in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A file without columns can be looked at at once. */
    private void open(Intake intake) {
        if (intake.kind() == IntakeKind.CLAIM_REVIEW) {
            runs.look(current.get(), intake.id());
        }
        UI.getCurrent().navigate(IntakePlaces.one(intake.id()));
    }
}
