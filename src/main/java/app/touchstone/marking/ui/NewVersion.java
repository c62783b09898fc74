package app.touchstone.marking.ui;

import app.touchstone.account.Member;
import app.touchstone.capture.Captures;
import app.touchstone.capture.ui.FetchField;
import app.touchstone.document.Document;
import app.touchstone.document.DocumentPlaces;
import app.touchstone.document.Imports;
import app.touchstone.job.Jobs;
import app.touchstone.look.FileDrop;
import app.touchstone.look.Tabbed;
import app.touchstone.look.Told;
import app.touchstone.marking.Carryover;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.function.Supplier;

/** Takes a document's text as it is now. What was pasted stays when it cannot be stored. */
final class NewVersion extends Dialog {

    private final Member member;
    private final Document document;
    private final Carryover carryover;
    private final TextArea text = new TextArea(getTranslation("marking.newVersion.text"));

    NewVersion(Member member, Document document, Imports imports, Carryover carryover, Captures captures, Jobs jobs) {
        this.member = member;
        this.document = document;
        this.carryover = carryover;
        setHeaderTitle(getTranslation("marking.newVersion"));
        addClassName("ask");
        setCloseOnOutsideClick(false);
        Paragraph intro = new Paragraph(getTranslation("marking.newVersion.intro", document.snapshotNumber() + 1));
        intro.addClassName("soft");
        text.addClassNames("wide", "import-text");
        text.getElement().setAttribute("dir", "auto");
        Button store = new Button(
                getTranslation("marking.newVersion.do"), event -> store(() -> imports.read(member, text.getValue())));
        store.addThemeVariants(ButtonVariant.PRIMARY);
        FileDrop drop = new FileDrop(
                imports.largestFile(), (name, type, content) -> store(() -> imports.read(member, name, type, content)));
        Tabbed ways = new Tabbed();
        ways.add(getTranslation("document.import.paste"), text);
        ways.add(getTranslation("document.import.upload"), drop);
        FetchField fetch = new FetchField(
                captures,
                jobs,
                member,
                getTranslation("document.import.address"),
                taken -> store(() -> imports.read(member, taken.id())));
        fetch.address().setValue(document.details().address());
        ways.add(getTranslation("document.import.fetch"), fetch);
        add(intro, ways);
        getFooter().add(new Button(getTranslation("app.cancel"), event -> close()), store);
        text.focus();
    }

    private void store(Supplier<Imports.Reading> reading) {
        try {
            Document renewed = carryover.renew(member, document.id(), reading.get());
            close();
            long waiting = carryover.waiting(member, renewed.id());
            Told.done(getTranslation("marking.newVersion.done", renewed.snapshotNumber(), waiting));
            UI.getCurrentOrThrow().navigate(DocumentPlaces.changes(renewed.id()));
        } catch (RuntimeException problem) {
            Told.at(this, problem, Map.of("text", text));
        }
    }
}
