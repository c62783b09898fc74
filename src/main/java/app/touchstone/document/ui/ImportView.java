package app.touchstone.document.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.capture.Capture;
import app.touchstone.capture.Captures;
import app.touchstone.capture.ui.FetchField;
import app.touchstone.document.Document;
import app.touchstone.document.DocumentPlaces;
import app.touchstone.document.Imports;
import app.touchstone.document.Imports.Reading;
import app.touchstone.job.Jobs;
import app.touchstone.look.FileDrop;
import app.touchstone.look.PageHead;
import app.touchstone.look.Tabbed;
import app.touchstone.look.Told;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.task.AsyncTaskExecutor;

/**
 * Brings a text in: paste, upload or fetch, look at what was read, say what is known about it, import. Reading runs in the
 * background and can be stopped; what was typed stays whatever goes wrong.
 */
@Route(DocumentPlaces.IMPORT)
@PermitAll
public class ImportView extends Div implements HasDynamicTitle {

    private final Imports imports;
    private final CurrentMember current;
    private final AsyncTaskExecutor background;
    private final TextArea text = new TextArea(getTranslation("document.import.text"));
    private final FileDrop drop;
    private final FetchField fetch;
    private final Tabbed ways = new Tabbed();
    private final Section source = new Section();
    private final Section progress = new Section();
    private final Section result = new Section();
    private final DetailsForm form = new DetailsForm();
    private @Nullable Future<?> running;
    /** Counts the readings; an answer to an earlier one than the last is of no interest any more. */
    private int started;

    private @Nullable Reading reading;

    ImportView(
            Imports imports,
            Captures captures,
            Jobs jobs,
            CurrentMember current,
            AsyncTaskExecutor applicationTaskExecutor) {
        this.imports = imports;
        this.fetch =
                new FetchField(captures, jobs, current.get(), getTranslation("document.import.address"), this::fetched);
        this.current = current;
        this.background = applicationTaskExecutor;
        addClassName("page");
        drop = new FileDrop(imports.largestFile(), this::read);
        add(new PageHead(getPageTitle(), getTranslation("document.import.intro")), source, progress, result);
        source();
        progress();
        show(source);
        addDetachListener(event -> stop());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("document.import.title");
    }

    private void source() {
        text.addClassNames("wide", "import-text");
        text.setPlaceholder(getTranslation("document.import.text.placeholder"));
        text.getElement().setAttribute("dir", "auto");
        Button read = new Button(getTranslation("document.import.read"), event -> {
            Member member = current.get();
            String pasted = text.getValue();
            start(() -> imports.read(member, pasted));
        });
        read.addThemeVariants(ButtonVariant.PRIMARY);
        Div paste = new Div(text, read);
        paste.addClassName("stack");
        ways.add(getTranslation("document.import.paste"), paste);
        ways.add(getTranslation("document.import.upload"), drop);
        ways.add(getTranslation("document.import.fetch"), fetch);
        source.add(ways);
    }

    private void progress() {
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", getTranslation("document.import.reading"));
        Paragraph words = new Paragraph(getTranslation("document.import.reading"));
        words.getElement().setAttribute("role", "status");
        progress.add(words, bar, new Button(getTranslation("app.cancel"), event -> {
            stop();
            show(source);
        }));
    }

    private void read(String fileName, String mediaType, byte[] content) {
        Member member = current.get();
        start(() -> imports.read(member, fileName, mediaType, content));
    }

    private void fetched(Capture capture) {
        Member member = current.get();
        start(() -> imports.read(member, capture.id()));
    }

    private void start(Supplier<Reading> work) {
        stop();
        text.setInvalid(false);
        show(progress);
        UI ui = UI.getCurrent();
        int mine = ++started;
        running = background.submit(() -> {
            try {
                Reading done = work.get();
                ui.access(() -> ifWanted(mine, () -> read(done)));
            } catch (RuntimeException problem) {
                ui.access(() -> ifWanted(mine, () -> failed(problem)));
            }
        });
    }

    /** What comes in after it was stopped, or after the window was closed, is dropped. */
    private void ifWanted(int work, Runnable show) {
        if (work == started) {
            running = null;
            show.run();
        }
    }

    private void failed(RuntimeException problem) {
        show(source);
        Told.at(this, problem, Map.of("text", text, "capture", fetch.address()));
        drop.clear();
    }

    private void read(Reading done) {
        reading = done;
        form.show(done.suggested());
        String language = Languages.name(done.suggested().language(), getLocale());
        Paragraph facts = new Paragraph(getTranslation(
                "document.import.facts",
                done.words(),
                done.text().blocks().size(),
                done.text().text().length(),
                language));
        facts.addClassName("soft");
        facts.getElement().setAttribute("role", "status");
        Button store = new Button(getTranslation("document.import.do"), event -> store(event.getSource()));
        store.addThemeVariants(ButtonVariant.PRIMARY);
        store.setDisableOnClick(true);
        Button back = new Button(getTranslation("document.import.back"), event -> {
            drop.clear();
            show(source);
        });
        Div actions = new Div(store, back);
        actions.addClassName("actions");
        Section details = new Section(new H2(getTranslation("document.import.details")), form, actions);
        details.addClassName("stack");
        Section preview =
                new Section(new H2(getTranslation("document.import.preview")), facts, new BlockPreview(done.text()));
        preview.addClassName("stack");
        Div columns = new Div(preview, details);
        columns.addClassName("import-columns");
        result.removeAll();
        result.add(columns);
        show(result);
    }

    private void store(Button button) {
        try {
            Reading read = Objects.requireNonNull(reading);
            Document document = imports.store(current.get(), form.details(), read);
            getUI().ifPresent(ui -> ui.navigate(DocumentPlaces.workspace(document.id())));
        } catch (RuntimeException problem) {
            Told.at(this, problem, form.fields());
            button.setEnabled(true);
        }
    }

    private void stop() {
        started++;
        if (running != null) {
            running.cancel(true);
            running = null;
        }
    }

    private void show(Section only) {
        for (Section part : new Section[] {source, progress, result}) {
            part.setVisible(part == only);
        }
    }
}
