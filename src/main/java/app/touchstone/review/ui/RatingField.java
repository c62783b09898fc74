package app.touchstone.review.ui;

import app.touchstone.codebook.Rating;
import app.touchstone.codebook.VerdictScale;
import app.touchstone.look.RatingStrip;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;

/** The ratings of a scale from worst to best and those off it, each with its meaning; one is chosen. */
class RatingField extends RadioButtonGroup<Rating> {

    RatingField() {
        setLabel(getTranslation("review.rating"));
        addClassName("rating-field");
        setRequiredIndicatorVisible(true);
        setItemLabelGenerator(Rating::label);
    }

    void offer(VerdictScale scale) {
        int steps =
                (int) scale.ratings().stream().filter(one -> !one.offScale()).count();
        setItems(scale.ratings());
        setHelperText(getTranslation("review.rating.scale", scale.name(), scale.number()));
        setRenderer(new ComponentRenderer<>(rating -> option(rating, steps)));
    }

    private Div option(Rating rating, int steps) {
        Span label = new Span(rating.label());
        label.addClassName("rating-label");
        Span meaning = new Span(
                rating.offScale() ? getTranslation("review.rating.offScale", rating.meaning()) : rating.meaning());
        meaning.addClassName("soft");
        Div option = new Div(label, new RatingStrip(rating.ordinal(), steps, rating.colour()), meaning);
        option.addClassName("rating-option");
        return option;
    }
}
