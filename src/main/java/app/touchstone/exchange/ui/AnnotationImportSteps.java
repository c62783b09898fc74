package app.touchstone.exchange.ui;

import app.touchstone.account.Member;
import app.touchstone.codebook.Code;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.Codebook;
import app.touchstone.codebook.Codebooks;
import app.touchstone.document.Document;
import app.touchstone.exchange.AnnotationFile;
import app.touchstone.exchange.AnnotationImport;
import app.touchstone.exchange.ImportReport;
import app.touchstone.exchange.LabelChoice;
import app.touchstone.look.EmptyState;
import app.touchstone.look.Labels;
import app.touchstone.look.Told;
import app.touchstone.marking.MarkBatch;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;

/** From a file to marks: choose it, look at what would happen, say what unknown tags are, import, take back. */
final class AnnotationImportSteps extends Section {

    /** What the steps work with. */
    @Component
    record Services(AnnotationImport imports, Codebooks codebooks, AsyncTaskExecutor applicationTaskExecutor) {}

    private final Services services;
    private final Member member;
    private final Document document;
    private final List<Codebook> codebooks;
    private final Map<String, LabelChoice> choices = new HashMap<>();
    private final Div progress = new Div();
    private final Div result = new Div();
    private final AnnotationDrop drop;
    private @Nullable AnnotationFile file;
    /** Counts what was started; the answer to an earlier work than the last is of no interest any more. */
    private int started;

    AnnotationImportSteps(Services services, Member member, Document document) {
        this.services = services;
        this.member = member;
        this.document = document;
        codebooks = services.codebooks().newest(member);
        addClassName("stack");
        drop = new AnnotationDrop(this::take, this::failed);
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", getTranslation("exchange.import.working"));
        Paragraph words = new Paragraph(getTranslation("exchange.import.working"));
        words.getElement().setAttribute("role", "status");
        progress.add(words, bar);
        progress.setVisible(false);
        result.addClassName("stack");
        add(
                new H2(getTranslation("exchange.import.title")),
                new Paragraph(getTranslation("exchange.import.intro")),
                drop,
                progress,
                result);
        addDetachListener(event -> started++);
    }

    /** A file has been read: what would happen is worked out in the background. */
    void take(AnnotationFile read) {
        file = read;
        choices.clear();
        look();
    }

    private void look() {
        AnnotationFile read = Objects.requireNonNull(file);
        Map<String, LabelChoice> chosen = Map.copyOf(choices);
        work(() -> services.imports().look(member, document.id(), read, chosen));
    }

    private void work(Supplier<ImportReport> work) {
        progress.setVisible(true);
        UI ui = UI.getCurrent();
        int mine = ++started;
        services.applicationTaskExecutor().submit(() -> {
            try {
                ImportReport report = work.get();
                ui.access(() -> ifWanted(mine, () -> show(report)));
            } catch (RuntimeException problem) {
                ui.access(() -> ifWanted(mine, () -> failed(problem)));
            }
        });
    }

    private void ifWanted(int work, Runnable then) {
        if (work == started) {
            progress.setVisible(false);
            then.run();
        }
    }

    /** Says what is wrong with a file; another one can be chosen at once. */
    void failed(RuntimeException problem) {
        progress.setVisible(false);
        drop.clear();
        Told.at(this, problem);
    }

    private void show(ImportReport report) {
        result.removeAll();
        if (report.annotations() == 0) {
            result.add(new EmptyState(
                    getTranslation("exchange.import.empty"), getTranslation("exchange.import.empty.text")));
            return;
        }
        result.add(summary(report));
        if (report.dryRun()) {
            Div actions = actions(report);
            if (!report.unknown().isEmpty()) {
                Button again = new Button(getTranslation("exchange.labels.again"), event -> look());
                again.setEnabled(false);
                result.add(new LabelChoices(
                        report.unknown(), codebooks, choices, () -> again.setEnabled(!choices.isEmpty())));
                actions.addComponentAsFirst(again);
            }
            result.add(actions);
        } else {
            result.add(done(report.batch()));
        }
        Map<CodeId, Code> codes = codebooks.stream()
                .flatMap(book -> book.codes().stream())
                .collect(Collectors.toMap(Code::id, code -> code));
        ReportRows rows = new ReportRows(codes);
        rows.show(report);
        result.add(rows);
    }

    private Div summary(ImportReport report) {
        Paragraph words = new Paragraph(getTranslation(
                report.dryRun() ? "exchange.import.would" : "exchange.import.did",
                report.annotations(),
                report.placed()));
        words.getElement().setAttribute("role", "status");
        UnorderedList counts = new UnorderedList();
        report.counts()
                .forEach((outcome, count) -> counts.add(
                        new ListItem(getTranslation("exchange.import.count", Labels.of(this, outcome), count))));
        Div summary = new Div(words, counts);
        summary.addClassName("stack");
        return summary;
    }

    private Div actions(ImportReport report) {
        AnnotationFile read = Objects.requireNonNull(file);
        Button store = new Button(getTranslation("exchange.import.do", report.placed()), event -> {
            Map<String, LabelChoice> chosen = Map.copyOf(choices);
            work(() -> services.imports().apply(member, document.id(), read, chosen));
        });
        store.addThemeVariants(ButtonVariant.PRIMARY);
        store.setDisableOnClick(true);
        store.setEnabled(report.placed() > 0);
        Div actions = new Div(store);
        actions.addClassName("actions");
        return actions;
    }

    private Div done(@Nullable MarkBatch batch) {
        Div actions = new Div();
        actions.addClassName("actions");
        file = null;
        drop.clear();
        if (batch != null) {
            Button undo = new Button(getTranslation("exchange.import.undo", batch.marks()), event -> undo(batch));
            undo.setDisableOnClick(true);
            actions.add(undo);
        }
        return actions;
    }

    private void undo(MarkBatch batch) {
        try {
            MarkBatch removed = services.imports().undo(member, document.id(), batch.number());
            result.removeAll();
            Told.done(getTranslation("exchange.import.undone", removed.marks()));
        } catch (RuntimeException problem) {
            Told.at(this, problem);
        }
    }
}
