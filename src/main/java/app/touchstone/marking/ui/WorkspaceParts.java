package app.touchstone.marking.ui;

import app.touchstone.claim.Claim;
import app.touchstone.document.Document;
import app.touchstone.document.DocumentDetails;
import app.touchstone.document.DocumentPlaces;
import app.touchstone.look.DateTexts;
import app.touchstone.look.PageHead;
import app.touchstone.look.Tabbed;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of the workspace and where they stand; what they do is the view's. */
final class WorkspaceParts {

    final PassageReader reader = new PassageReader();
    final MarkInspector inspector;
    final MarkList list;
    final Button undo;
    final Button redo;
    private final DocumentWorkspaceView view;
    private final DocumentClaims claims = new DocumentClaims();
    private final Div head = new Div();
    private final Tabbed side = new Tabbed();
    private final Tab marksTab;
    private final Tab claimsTab;
    private final Span status = new Span();
    private final boolean editable;

    WorkspaceParts(
            DocumentWorkspaceView view,
            boolean editable,
            Consumer<MarkInspector.Shown> otherCode,
            Consumer<MarkInspector.Shown> otherClaim) {
        this.view = view;
        this.editable = editable;
        inspector = new MarkInspector(view, otherCode, otherClaim, editable);
        list = new MarkList(view::chooseFromList);
        undo = new Button(view.getTranslation("marking.undo"));
        redo = new Button(view.getTranslation("marking.redo"));
        side.add(view.getTranslation("marking.tab.mark"), inspector);
        marksTab = side.add("", list);
        claimsTab = side.add("", claims);
    }

    void addTo(Div workspace) {
        head.addClassName("workspace-head");
        Div text = new Div(reader);
        text.addClassName("workspace-text");
        Aside beside = new Aside(side);
        beside.addClassName("workspace-side");
        beside.getElement().setAttribute("aria-label", view.getTranslation("marking.side"));
        status.getElement().setAttribute("role", "status");
        Footer foot = new Footer(status);
        foot.addClassName("workspace-foot");
        if (editable) {
            for (Button button : List.of(undo, redo)) {
                button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
                foot.add(button);
            }
        }
        workspace.add(head, text, beside, foot);
    }

    void head(Document document, Runnable edit) {
        DocumentDetails details = document.details();
        String line = Stream.of(
                        details.publisher(),
                        details.author(),
                        details.publishedOn() == null ? "" : DateTexts.day(view, details.publishedOn()),
                        view.getTranslation("marking.snapshot", document.snapshotNumber()),
                        view.getTranslation("marking.words", document.words()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
        PageHead words = new PageHead(details.title(), line);
        if (editable) {
            words.withActions(new Button(view.getTranslation("marking.details"), event -> edit.run()));
        }
        words.withActions(new Anchor(DocumentPlaces.exchange(document.id()), view.getTranslation("marking.exchange")));
        head.removeAll();
        head.add(words);
    }

    void list(List<MarkRow> rows, Collection<Claim> appearing) {
        rows(rows);
        claims(appearing);
    }

    void rows(List<MarkRow> rows) {
        list.show(rows);
        marksTab.setLabel(view.getTranslation("marking.tab.marks", rows.size()));
    }

    void claims(Collection<Claim> appearing) {
        claims.show(appearing);
        claimsTab.setLabel(view.getTranslation("marking.tab.claims", appearing.size()));
    }

    void showInspector() {
        side.setSelectedIndex(0);
    }

    void foot(int marks, boolean saved, boolean canUndo, boolean canRedo) {
        status.setText(view.getTranslation(saved ? "marking.status.saved" : "marking.status.notSaved", marks));
        undo.setEnabled(canUndo);
        redo.setEnabled(canRedo);
    }
}
