package app.touchstone.review.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimPlaces;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.Claims;
import app.touchstone.look.Labels;
import app.touchstone.look.PageHead;
import app.touchstone.look.StateBadge;
import app.touchstone.review.ReviewPlaces;
import app.touchstone.review.Reviews;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The claims by state, the latest of each, each with the moves that the table of transitions allows. */
@Route(ReviewPlaces.BOARD)
@PermitAll
public class BoardView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int SHOWN = 20;

    /** Those that a claim stays in; the others it only passes through. */
    private static final List<ClaimState> COLUMNS = List.of(
            ClaimState.DRAFT,
            ClaimState.OPEN,
            ClaimState.IN_REVIEW,
            ClaimState.DISPUTED,
            ClaimState.SETTLED,
            ClaimState.PUBLISHED,
            ClaimState.UNDER_CORRECTION,
            ClaimState.RETRACTED);

    private final CurrentMember current;
    private final Claims claims;
    private final Reviews reviews;
    private final Div columns = new Div();

    BoardView(CurrentMember current, Claims claims, Reviews reviews) {
        this.current = current;
        this.claims = claims;
        this.reviews = reviews;
        addClassName("page");
        columns.addClassName("board");
        columns.getElement().setAttribute("role", "region");
        columns.getElement().setAttribute("tabindex", "0");
        columns.getElement().setAttribute("aria-label", getTranslation("review.board.title"));
        add(
                new PageHead(getPageTitle(), getTranslation("review.board.line"))
                        .withActions(new Anchor(ClaimPlaces.ALL, getTranslation("review.board.asList"))),
                columns);
    }

    /** Each time it is come to: the same view may be shown again. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        columns.removeAll();
        Map<ClaimState, Long> counts = claims.counts(current.get());
        COLUMNS.forEach(state -> columns.add(column(state, counts.getOrDefault(state, 0L))));
    }

    private Section column(ClaimState state, long count) {
        Span number = new Span(String.valueOf(count));
        number.addClassName("pile-count");
        H2 title = new H2(new StateBadge(state), number);
        title.addClassName("pile-title");
        Section column = new Section(title);
        column.addClassName("board-column");
        List<Claim> latest =
                claims.latest(current.get(), Set.of(state), "", null, SHOWN).items();
        if (latest.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("review.board.none"));
            none.addClassName("soft");
            column.add(none);
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("board-cards");
        latest.forEach(claim -> list.add(card(claim)));
        list.setVisible(!latest.isEmpty());
        column.add(list);
        if (count > latest.size()) {
            column.add(new Anchor(
                    ClaimPlaces.ALL + "?state=" + state.name(),
                    getTranslation("review.board.all", Labels.of(this, state))));
        }
        return column;
    }

    private ListItem card(Claim claim) {
        Span number = new Span(getTranslation("claim.number", claim.number()));
        number.addClassName("soft");
        ListItem card = new ListItem(
                number,
                new Anchor(ClaimPlaces.workspace(claim.id()), claim.details().wording()),
                new BoardMoves(current, reviews, claim, this::show));
        card.addClassName("card");
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("review.board.title");
    }
}
