package app.touchstone.marking.ui;

import app.touchstone.document.Document;
import app.touchstone.document.DocumentDetails;
import app.touchstone.document.DocumentPlaces;
import app.touchstone.look.DateTexts;
import app.touchstone.look.PageHead;
import app.touchstone.look.Tabbed;
import app.touchstone.marking.MarkId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of the workspace and where they stand; what they do is the workbench's. */
final class WorkspaceParts {

    final PassageReader reader = new PassageReader();
    final HereNow here = new HereNow();
    final MarkInspector inspector;
    final MarkList list;
    final Button undo;
    final Button redo;
    private final Component view;
    private final OpenedText text;
    private final MarkPicks picks;
    private final DocumentClaims claims;
    private final BesideGuidelines guidelines;
    private final Div head = new Div();
    private final Tabbed side = new Tabbed();
    private final Tab marksTab;
    private final Tab claimsTab;
    private final Tab guidelinesTab;
    private final Text status = new Text("");
    private final boolean editable;

    WorkspaceParts(
            Component view,
            boolean editable,
            MarkActs acts,
            WorkspaceAsks asks,
            OpenedText text,
            Consumer<MarkId> chosenInList) {
        this.view = view;
        this.editable = editable;
        this.text = text;
        inspector = new MarkInspector(acts, asks::otherCode, asks::otherClaim, editable);
        picks = editable ? new MarkPicks(asks::otherCode, acts::merge, acts::remove) : new MarkPicks();
        list = new MarkList(text, chosenInList, reader::showOnly, picks);
        claims = new DocumentClaims(text::claims);
        guidelines = new BesideGuidelines(text::codebooks);
        undo = new Button(view.getTranslation("marking.undo"));
        redo = new Button(view.getTranslation("marking.redo"));
        side.add(view.getTranslation("marking.tab.mark"), inspector);
        marksTab = side.add("", list);
        claimsTab = side.add("", claims);
        guidelinesTab = side.add(view.getTranslation("marking.tab.guidelines"), guidelines);
        side.addSelectedChangeListener(event -> {
            list.shown(marksTab.equals(event.getSelectedTab()));
            claims.shown(claimsTab.equals(event.getSelectedTab()));
            guidelines.shown(guidelinesTab.equals(event.getSelectedTab()));
        });
    }

    void addTo(Div workspace) {
        head.addClassName("workspace-head");
        Div article = new Div(reader);
        article.addClassName("workspace-text");
        Aside beside = new Aside(side);
        beside.addClassName("workspace-side");
        beside.getElement().setAttribute("aria-label", view.getTranslation("marking.side"));
        Span told = new Span(status);
        told.getElement().setAttribute("role", "status");
        Footer foot = new Footer(told);
        foot.addClassName("workspace-foot");
        if (editable) {
            for (Button button : List.of(undo, redo)) {
                button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
                foot.add(button);
            }
        }
        workspace.add(head, article, beside, foot);
    }

    void head(Document document, long waiting, Runnable edit, Runnable renew) {
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
            words.withActions(
                    new Button(view.getTranslation("marking.newVersion"), event -> renew.run()),
                    new Button(view.getTranslation("marking.details"), event -> edit.run()));
        }
        if (waiting > 0) {
            words.withFacts(new Anchor(
                    DocumentPlaces.changes(document.id()), view.getTranslation("marking.changes.waiting", waiting)));
        }
        words.withActions(new Anchor(DocumentPlaces.exchange(document.id()), view.getTranslation("marking.exchange")));
        head.removeAll();
        head.add(words, here);
    }

    /** How many marks the text has now. */
    void count(int marks) {
        marksTab.setLabel(view.getTranslation("marking.tab.marks", marks));
    }

    void claimsChanged() {
        claims.changed();
        claimsTab.setLabel(view.getTranslation("marking.tab.claims", text.claimCount()));
    }

    /** The inspector and the guidelines show the chosen mark, or that none is. */
    void inspect(MarkInspector.@Nullable Shown shown) {
        guidelines.choose(shown == null ? null : shown.code());
        if (shown == null) {
            inspector.clear();
        } else {
            inspector.show(shown);
        }
    }

    /** Goes from the list to the chosen mark, unless several are being chosen. */
    void leaveList() {
        if (!picks.picking()) {
            showInspector();
        }
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
