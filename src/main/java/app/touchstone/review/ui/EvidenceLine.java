package app.touchstone.review.ui;

import app.touchstone.basis.WebAddress;
import app.touchstone.capture.CapturePlaces;
import app.touchstone.evidence.AnswerKind;
import app.touchstone.evidence.Evidence;
import app.touchstone.evidence.EvidenceDetails;
import app.touchstone.evidence.QuoteStanding;
import app.touchstone.look.Chip;
import app.touchstone.look.DateTexts;
import app.touchstone.look.Labels;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** One piece of evidence to read: its number and question, the answer or quote, where it is from. */
final class EvidenceLine extends ListItem {

    private final Div origin = new Div();

    EvidenceLine(Evidence piece) {
        EvidenceDetails details = piece.details();
        Span number = new Span("E" + piece.number());
        number.addClassName("evidence-number");
        Span question = new Span(details.question());
        question.addClassName("evidence-question");
        Div head = new Div(number, question, new Chip(Labels.of(this, details.stance())));
        head.addClassName("evidence-head");
        add(head);
        if (piece.withdrawn()) {
            addClassName("withdrawn");
            head.add(new Chip(getTranslation("evidence.isWithdrawn")));
        }
        if (details.answerKind() != AnswerKind.ABSTRACTED) {
            head.add(new Chip(Labels.of(this, details.answerKind())));
        }
        paragraph(details.answer(), "typed");
        paragraph(details.quote(), "quote");
        if (piece.standing() == QuoteStanding.NOT_FOUND) {
            paragraph(Labels.of(this, piece.standing()), "bad");
        }
        origin.add(new Span(piece.source().details().name() + " · "
                + Labels.of(this, piece.source().details().type()) + " · "
                + getTranslation("evidence.accessedOnDay", DateTexts.day(this, details.accessedOn()))));
        origin.addClassNames("actions", "soft");
        if (WebAddress.Check.isWeb(details.address())) {
            origin.add(address(piece));
        }
        if (details.capture() != null) {
            Anchor copy = new Anchor(CapturePlaces.one(details.capture()), getTranslation("evidence.copy"));
            copy.getElement().setAttribute("aria-label", getTranslation("evidence.copyOf", piece.number()));
            origin.add(copy);
        }
        add(origin);
    }

    /** What can be done with it, behind where it is from. */
    void withActions(Component... actions) {
        origin.add(actions);
    }

    private void paragraph(String text, String style) {
        if (!text.isBlank()) {
            Paragraph shown = new Paragraph(text);
            shown.addClassName(style);
            add(shown);
        }
    }

    private Anchor address(Evidence piece) {
        Anchor address = new Anchor(piece.details().address(), getTranslation("evidence.openAddress"));
        address.setTarget("_blank");
        address.getElement().setAttribute("rel", "noopener noreferrer");
        address.getElement().setAttribute("aria-label", getTranslation("evidence.openAddressOf", piece.number()));
        address.setTitle(piece.details().address());
        return address;
    }
}
