package app.touchstone.review.ui;

import app.touchstone.account.Member;
import app.touchstone.codebook.Rating;
import app.touchstone.codebook.ScaleId;
import app.touchstone.codebook.VerdictScale;
import app.touchstone.look.Chip;
import app.touchstone.look.RatingStrip;
import app.touchstone.review.AssessmentDetails;
import app.touchstone.review.Justification;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.stream.Collectors;

/** A sealed assessment to read: it can never change. */
class SealedAssessment extends Div {

    SealedAssessment(ScaleId scaleId, AssessmentDetails details, Method method, Member member, String whose) {
        addClassName("sealed");
        VerdictScale scale = method.scale(member, scaleId);
        Paragraph who = new Paragraph(whose);
        who.addClassName("soft");
        add(who);
        scale.rating(details.rating() == null ? "" : details.rating()).ifPresent(rating -> add(rating(rating, scale)));
        Div framings = new Div();
        framings.addClassName("chips");
        method.framings(member, details).forEach(code -> framings.add(new Chip(code.path(), code.colour())));
        add(framings, words(details));
    }

    /** Headline, summary and justification. */
    static Div words(AssessmentDetails details) {
        Div words = new Div(new H3(details.headline()), new Paragraph(details.summary()));
        words.addClassName("stack");
        Justification.parse(details.justification(), Locale.ROOT)
                .paragraphs()
                .forEach(paragraph -> words.add(paragraph(paragraph)));
        return words;
    }

    static Div rating(Rating rating, VerdictScale scale) {
        int steps =
                (int) scale.ratings().stream().filter(one -> !one.offScale()).count();
        Span label = new Span(rating.label());
        label.addClassName("rating-label");
        Div shown = new Div(label, new RatingStrip(rating.ordinal(), steps, rating.colour()));
        shown.addClassName("rating-shown");
        return shown;
    }

    private static Paragraph paragraph(Justification.Paragraph paragraph) {
        Paragraph shown = new Paragraph();
        shown.addClassName("sealed-text");
        paragraph.sentences().forEach(sentence -> {
            sentence.pieces().forEach(piece -> {
                shown.add(new Span(piece.text()));
                if (!piece.citations().isEmpty()) {
                    Span cited = new Span(piece.citations().stream()
                            .map(number -> "E" + number)
                            .collect(Collectors.joining(" ", " [", "]")));
                    cited.addClassName("citation");
                    shown.add(cited);
                }
            });
            shown.add(new Span(" "));
        });
        return shown;
    }
}
