package app.touchstone.report.ui;

import app.touchstone.report.Edition;
import app.touchstone.report.ReportPlaces;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** What can be done with a report that is out: read it, take it away in any form, correct it, take it back. */
class PublishedPart extends Div {

    PublishedPart(Edition edition, boolean mayCorrect, Consumer<String> correct, Consumer<String> retract) {
        addClassName("gate");
        String page = ReportPlaces.reading(edition.deskSlug(), edition.content().slug());
        add(
                new H2(getTranslation(
                        "publishing.published.heading", edition.content().edition())),
                new Paragraph(opening(page, getTranslation("publishing.published.page"))),
                new H2(getTranslation("publishing.published.take")),
                files(edition),
                new Paragraph(getTranslation("publishing.published.hash")),
                hash(edition));
        if (mayCorrect) {
            add(change(correct, retract));
        }
    }

    private UnorderedList files(Edition edition) {
        String own = ReportPlaces.reading(
                edition.deskSlug(), edition.content().slug(), edition.content().edition());
        return new UnorderedList(
                new ListItem(new Anchor(own + "/report.html", "HTML")),
                new ListItem(new Anchor(own + "/report.pdf", "PDF")),
                new ListItem(new Anchor(own + "/report.docx", "DOCX")),
                new ListItem(new Anchor(own + "/report.md", "Markdown")),
                new ListItem(new Anchor(own + "/report.txt", "TXT")),
                new ListItem(new Anchor(own + "/claimreview.json", "ClaimReview JSON-LD")),
                // the screen of a room above this one
                new ListItem(
                        new Anchor("export?claim=" + edition.claim(), getTranslation("publishing.published.bundle"))));
    }

    private static Code hash(Edition edition) {
        Code hash = new Code(edition.sha256());
        hash.addClassName("hash");
        return hash;
    }

    private static Anchor opening(String address, String text) {
        Anchor anchor = new Anchor(address, text);
        anchor.setTarget("_blank");
        return anchor;
    }

    private Div change(Consumer<String> correct, Consumer<String> retract) {
        TextArea reason = new TextArea(getTranslation("publishing.correction.why"));
        reason.setHelperText(getTranslation("publishing.correction.why.help"));
        reason.setMaxLength(1000);
        Button begin = new Button(getTranslation("publishing.correction.begin"), event -> {
            if (given(reason)) {
                correct.accept(reason.getValue());
            }
        });
        Button back = new Button(getTranslation("publishing.retract"), event -> {
            if (given(reason)) {
                retract.accept(reason.getValue());
            }
        });
        back.addThemeVariants(ButtonVariant.LUMO_ERROR);
        Div actions = new Div(begin, back);
        actions.addClassName("actions");
        Div box = new Div(new H2(getTranslation("publishing.correction.heading")), reason, actions);
        box.addClassName("gate-correct");
        return box;
    }

    private boolean given(TextArea reason) {
        reason.setInvalid(reason.getValue().isBlank());
        reason.setErrorMessage(getTranslation("publishing.correction.why.empty"));
        return !reason.isInvalid();
    }
}
