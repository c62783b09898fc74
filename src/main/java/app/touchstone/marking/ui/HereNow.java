package app.touchstone.marking.ui;

import app.touchstone.account.PersonId;
import app.touchstone.look.Chip;
import app.touchstone.marking.Presence;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Who else has the document open, by name; nothing when one is alone. Coming and going is told to screen readers. */
final class HereNow extends Div {

    private static final int NAMED = 5;

    private List<Presence.Here> shown = List.of();

    HereNow() {
        addClassName("here-now");
        getElement().setAttribute("role", "status");
    }

    void show(List<Presence.Here> people, PersonId me) {
        List<Presence.Here> others =
                people.stream().filter(one -> !one.person().equals(me)).toList();
        if (others.equals(shown)) {
            return;
        }
        shown = others;
        removeAll();
        if (others.isEmpty()) {
            return;
        }
        UnorderedList names = new UnorderedList();
        names.addClassName("chips");
        others.stream().limit(NAMED).forEach(one -> names.add(new ListItem(new Chip(one.name()))));
        if (others.size() > NAMED) {
            names.add(new ListItem(new Chip(getTranslation("marking.here.more", others.size() - NAMED))));
        }
        add(new Span(getTranslation("marking.here")), names);
    }
}
