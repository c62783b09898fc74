package app.touchstone.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.EnumMap;
import java.util.Map;

/** The way between the screens. */
final class NavMenu extends Nav {

    private final Map<Destination, Anchor> links = new EnumMap<>(Destination.class);
    private final Map<Destination, Span> counts = new EnumMap<>(Destination.class);

    NavMenu() {
        addClassName("nav");
        setId("nav");
        setAriaLabel(getTranslation("shell.nav.label"));
        for (Destination.Group group : Destination.Group.values()) {
            add(group(group));
        }
    }

    private Div group(Destination.Group group) {
        UnorderedList list = new UnorderedList();
        list.addClassName("nav-list");
        Div box = new Div();
        if (!group.key().isEmpty()) {
            Span heading = new Span(getTranslation(group.key()));
            heading.setId("nav-" + group.name());
            heading.addClassName("nav-heading");
            list.getElement().setAttribute("aria-labelledby", "nav-" + group.name());
            box.add(heading);
        }
        for (Destination destination : Destination.values()) {
            if (destination.group() == group) {
                list.add(new ListItem(link(destination)));
            }
        }
        box.add(list);
        return box;
    }

    private Anchor link(Destination destination) {
        Span count = new Span();
        count.addClassName("nav-count");
        counts.put(destination, count);
        // an empty address would mean the page one is on
        Anchor link = new Anchor(destination.path().isEmpty() ? "." : destination.path());
        link.add(new Span(getTranslation(destination.key())), count);
        link.addClassName("nav-link");
        links.put(destination, link);
        return link;
    }

    /** Marks where the reader is. */
    void show(String address) {
        links.forEach((destination, link) -> {
            if (destination.holds(address)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    /** How many there are of what a place holds; nothing is shown for none. */
    void count(Destination destination, long number) {
        counts.get(destination).setText(number == 0 ? "" : String.valueOf(number));
    }
}
