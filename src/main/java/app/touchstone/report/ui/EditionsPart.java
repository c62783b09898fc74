package app.touchstone.report.ui;

import app.touchstone.look.DateTexts;
import app.touchstone.report.EditionChanges;
import app.touchstone.report.EditionHead;
import app.touchstone.report.ReportPlaces;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiFunction;

/** Every edition of a report with why it was made, and what it changed. */
final class EditionsPart extends Div {

    /** @param changes from one edition's number to another's; read only when somebody opens it */
    EditionsPart(List<EditionHead> editions, String desk, BiFunction<Integer, Integer, EditionChanges> changes) {
        addClassName("gate");
        OrderedList list = new OrderedList();
        list.addClassName("plain-list");
        editions.reversed().forEach(head -> list.add(line(head, desk, changes)));
        add(new H2(getTranslation("publishing.editions.heading")), list);
    }

    private ListItem line(EditionHead head, String desk, BiFunction<Integer, Integer, EditionChanges> changes) {
        String day =
                DateTexts.day(this, head.publishedAt().atOffset(ZoneOffset.UTC).toLocalDate());
        Anchor page = new Anchor(
                ReportPlaces.reading(desk, head.slug(), head.number()),
                getTranslation("publishing.editions.one", head.number(), day));
        page.setTarget("_blank");
        ListItem item = new ListItem(page);
        if (head.correction() != null) {
            item.add(new Paragraph(
                    getTranslation("correctionKind." + head.correction().name()) + ": " + head.reason()));
            Details opened = new Details(getTranslation("publishing.changes.open", head.number() - 1));
            opened.addOpenedChangeListener(event -> {
                if (event.isOpened() && opened.getContent().findAny().isEmpty()) {
                    opened.add(new ChangesPart(changes.apply(head.number() - 1, head.number())));
                }
            });
            item.add(opened);
        }
        return item;
    }
}
