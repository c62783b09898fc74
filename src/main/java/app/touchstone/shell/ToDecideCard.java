package app.touchstone.shell;

import app.touchstone.account.Member;
import app.touchstone.look.Labels;
import app.touchstone.marking.DoubtedMark;
import app.touchstone.marking.MarkingPlaces;
import app.touchstone.marking.ToDecide;
import app.touchstone.marking.WaitingDocument;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** On my desk: passages that somebody must decide about again, after a change of a codebook or of a text. */
final class ToDecideCard extends Div {

    private static final int SHOWN = 5;
    private static final int LONGEST = 90;

    ToDecideCard(Member member, ToDecide toDecide) {
        int marks = toDecide.count(member);
        List<WaitingDocument> documents = toDecide.documents(member);
        int all = marks + documents.stream().mapToInt(WaitingDocument::waiting).sum();
        setVisible(all > 0);
        if (all == 0) {
            return;
        }
        Span number = new Span(marks < ToDecide.COUNTED ? String.valueOf(all) : all + "+");
        number.addClassName("pile-count");
        H3 title = new H3(new Span(getTranslation("shell.desk.toDecide")), number);
        title.addClassName("pile-title");
        UnorderedList list = new UnorderedList();
        list.addClassNames("plain-list", "desk-items");
        documents.stream()
                .limit(SHOWN)
                .forEach(one -> list.add(new ListItem(new Anchor(
                        MarkingPlaces.TO_DECIDE, getTranslation("shell.desk.moved", one.title(), one.waiting())))));
        toDecide.page(member, null, SHOWN).items().stream()
                .limit(SHOWN - Math.min(SHOWN, documents.size()))
                .forEach(one -> list.add(new ListItem(link(one))));
        add(title, list, new Anchor(MarkingPlaces.TO_DECIDE, getTranslation("shell.desk.decideAll")));
        addClassName("card");
    }

    private Anchor link(DoubtedMark one) {
        String quote = one.mark().quote().replaceAll("\\s+", " ");
        String shown =
                quote.length() <= LONGEST ? quote : quote.substring(0, LONGEST).strip() + "…";
        Anchor link = new Anchor(
                MarkingPlaces.mark(one.mark().document(), one.mark().id()),
                Labels.of(this, one.mark().kind()) + ": " + shown);
        link.getElement().setAttribute("lang", one.language());
        return link;
    }
}
