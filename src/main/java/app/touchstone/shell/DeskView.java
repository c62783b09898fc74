package app.touchstone.shell;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.document.Document;
import app.touchstone.document.DocumentPlaces;
import app.touchstone.document.Documents;
import app.touchstone.look.DateTexts;
import app.touchstone.look.EmptyState;
import app.touchstone.look.PageHead;
import app.touchstone.marking.ToDecide;
import app.touchstone.marking.ToMark;
import app.touchstone.review.Notices;
import app.touchstone.review.ReviewPlaces;
import app.touchstone.review.Waiting;
import app.touchstone.webhook.WebhookPlaces;
import app.touchstone.webhook.Webhooks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** My desk: what waits for me, and the way to go on. */
@Route("")
@PermitAll
public class DeskView extends Div implements HasDynamicTitle {

    private static final int DOCUMENTS_SHOWN = 6;

    DeskView(
            CurrentMember members,
            Documents documents,
            Waiting waiting,
            ToMark toMark,
            ToDecide toDecide,
            Notices notices,
            Webhooks webhooks) {
        Member member = members.get();
        addClassName("page");
        List<Document> recent = documents.recent(member, DOCUMENTS_SHOWN);
        List<Waiting.Pile> piles = waiting.piles(member);
        PageHead head = new PageHead(getTranslation("shell.desk.title"), member.deskName());
        add(head);
        if (recent.isEmpty() && piles.isEmpty()) {
            add(new EmptyState(
                    getTranslation("shell.desk.empty.title"), getTranslation("shell.desk.empty.text"), first(member)));
            return;
        }
        long fresh = notices.latest(member).stream()
                .filter(notice -> notice.readAt() == null)
                .count();
        Anchor told = new Anchor(ReviewPlaces.NOTICES, getTranslation("shell.desk.notices", fresh));
        head.withActions(told);
        head.withActions(first(member));
        if (webhooks.paused(member) > 0) {
            add(silent());
        }
        ToDecideCard decide = new ToDecideCard(member, toDecide);
        add(
                waitingSection(piles, toMark.pile(member), decide, step -> waiting.whole(members.get(), step)),
                recentSection(recent));
    }

    private Div silent() {
        H2 title = new H2(new Anchor(WebhookPlaces.ALL, getTranslation("shell.desk.webhooks")));
        title.addClassName("card-title");
        Div card = new Div(title, new Paragraph(getTranslation("shell.desk.webhooksText")));
        card.addClassNames("card", "callout");
        return card;
    }

    private Component[] first(Member member) {
        if (!member.may(Permission.MARK)) {
            return new Component[0];
        }
        Anchor start = new Anchor(DocumentPlaces.IMPORT, getTranslation("shell.desk.import"));
        start.addClassName("button-link");
        return new Component[] {start};
    }

    private Section waitingSection(
            List<Waiting.Pile> piles,
            ToMark.Pile documents,
            ToDecideCard decide,
            Function<Waiting.Step, Optional<Waiting.Pile>> whole) {
        Section section = new Section(new H2(getTranslation("shell.desk.waiting")));
        if (piles.isEmpty() && documents.total() == 0 && !decide.isVisible()) {
            section.add(new EmptyState(getTranslation("shell.desk.clear"), getTranslation("shell.desk.clearText")));
        }
        Div cards = new Div();
        cards.addClassName("equal-columns");
        piles.forEach(pile -> cards.add(new PileCard(pile, () -> whole.apply(pile.step()))));
        cards.add(decide);
        if (documents.total() > 0) {
            cards.add(toMark(documents));
        }
        section.add(cards);
        return section;
    }

    private Div toMark(ToMark.Pile pile) {
        Span number = new Span(
                pile.total() >= ToMark.COUNTED ? getTranslation("shell.desk.many") : String.valueOf(pile.total()));
        number.addClassName("pile-count");
        H3 title = new H3(new Span(getTranslation("shell.desk.toMark")), number);
        title.addClassName("pile-title");
        UnorderedList list = new UnorderedList();
        list.addClassNames("plain-list", "desk-items");
        pile.first()
                .forEach(document -> list.add(new ListItem(new Anchor(
                        DocumentPlaces.workspace(document.id()),
                        document.details().title()))));
        Div card = new Div(title, list);
        int more = pile.total() - pile.first().size();
        if (more > 0) {
            card.add(new Anchor(DocumentPlaces.ALL, getTranslation("shell.desk.more", more)));
        }
        card.addClassName("card");
        return card;
    }

    private Section recentSection(List<Document> recent) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        for (Document document : recent) {
            Span facts = new Span(getTranslation("shell.desk.words", document.words()) + " · "
                    + DateTexts.day(this, document.importedAt()));
            facts.addClassName("soft");
            list.add(new ListItem(
                    new Anchor(
                            DocumentPlaces.workspace(document.id()),
                            document.details().title()),
                    facts));
        }
        Div card = new Div(list);
        card.addClassName("card");
        Section section = new Section(new H2(getTranslation("shell.desk.recent")), card);
        section.setVisible(!recent.isEmpty());
        return section;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.desk.title");
    }
}
