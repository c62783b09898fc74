package app.touchstone.intake.ui;

import app.touchstone.claimreview.FileLint;
import app.touchstone.claimreview.FileLint.Placed;
import app.touchstone.claimreview.FileMending;
import app.touchstone.claimreview.Mended;
import app.touchstone.claimreview.Severity;
import app.touchstone.intake.IntakePlaces;
import app.touchstone.look.PageHead;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Judges a ClaimReview that is pasted or dropped, and mends what can be mended safely. Nothing is stored. */
@Route(IntakePlaces.LINT)
@PermitAll
public class LintView extends Div implements HasDynamicTitle {

    private static final int LARGEST = 2 * 1024 * 1024;

    private final TextArea text = new TextArea(getTranslation("intake.lint.text"));
    private final Section result = new Section();

    LintView() {
        addClassName("page");
        result.addClassName("stack");
        text.addClassNames("wide", "import-text");
        text.getElement().setAttribute("dir", "auto");
        Button check = new Button(getTranslation("intake.lint.do"), event -> judge());
        check.addThemeVariants(ButtonVariant.PRIMARY);
        Button mend = new Button(getTranslation("intake.lint.mend"), event -> mend());
        Div actions = new Div(check, mend);
        actions.addClassName("actions");
        Anchor back = new Anchor(IntakePlaces.ALL, getTranslation("intake.back"));
        add(new PageHead(getPageTitle(), getTranslation("intake.lint.intro")).withActions(back));
        add(drop(), text, actions, result);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("intake.lint.title");
    }

    private Upload drop() {
        Upload upload = new Upload(UploadHandler.inMemory((file, content) -> getUI().ifPresent(ui -> ui.access(() -> {
            // what is shown is what is judged
            text.setValue(new String(content, StandardCharsets.UTF_8));
            show(FileLint.check(content));
        }))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setUploadButton(new Button(getTranslation("intake.file.choose")));
        upload.setDropLabel(new Span(getTranslation("intake.file.drop")));
        return upload;
    }

    private void judge() {
        show(FileLint.check(text.getValue().getBytes(StandardCharsets.UTF_8)));
    }

    private void mend() {
        Mended mended = FileMending.mend(text.getValue().getBytes(StandardCharsets.UTF_8));
        text.setValue(mended.text());
        judge();
        result.addComponentAsFirst(
                status(getTranslation("intake.lint.mended", mended.mends().size())));
    }

    private void show(List<Placed> findings) {
        result.removeAll();
        if (findings.isEmpty()) {
            result.add(status(getTranslation("intake.lint.fine")));
            return;
        }
        result.add(status(getTranslation(
                "intake.lint.found",
                count(findings, Severity.ERROR),
                count(findings, Severity.WARNING),
                count(findings, Severity.HINT))));
        Grid<Placed> grid = new Grid<>();
        grid.addColumn(one ->
                        getTranslation("claimreview.severity." + one.finding().severity()))
                .setHeader(getTranslation("intake.lint.severity"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(this::message))
                .setHeader(getTranslation("intake.lint.message"))
                .setFlexGrow(1);
        grid.addColumn(one -> one.finding().rule().id())
                .setHeader(getTranslation("intake.lint.rule"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setItems(findings);
        result.add(grid);
    }

    /** With its place below: a path is long, and a column of its own would cut it on a telephone. */
    private Div message(Placed one) {
        Span words = new Span(
                getTranslation(one.finding().messageKey(), one.finding().args().toArray()));
        Span place = new Span(
                getTranslation("intake.lint.place", one.block(), one.finding().path()));
        place.addClassNames("soft", "hash");
        Div cell = new Div(words, place);
        cell.addClassName("stack");
        return cell;
    }

    private static Paragraph status(String text) {
        Paragraph words = new Paragraph(text);
        words.getElement().setAttribute("role", "status");
        return words;
    }

    private static long count(List<Placed> findings, Severity severity) {
        return findings.stream()
                .filter(one -> one.finding().severity() == severity)
                .count();
    }
}
