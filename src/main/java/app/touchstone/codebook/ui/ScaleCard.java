package app.touchstone.codebook.ui;

import app.touchstone.codebook.Rating;
import app.touchstone.codebook.VerdictScale;
import app.touchstone.look.RatingStrip;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

/** A verdict scale: its ratings from worst to best, then those off the scale. */
class ScaleCard extends OrderedList {

    ScaleCard(VerdictScale scale) {
        addClassNames("plain-list", "card");
        int steps = (int)
                scale.ratings().stream().filter(rating -> !rating.offScale()).count();
        scale.ratings().forEach(rating -> add(line(rating, steps)));
    }

    private ListItem line(Rating rating, int steps) {
        Span label = new Span(rating.label());
        label.addClassName("rating-label");
        Span meaning = new Span(rating.meaning());
        meaning.addClassName("soft");
        Div words = new Div(label, meaning);
        words.addClassName("rating-words");
        ListItem item = new ListItem(new RatingStrip(rating.ordinal(), steps, rating.colour()), words);
        item.addClassName("rating-line");
        return item;
    }
}
