package app.touchstone.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.ReviewDesk;
import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimState;
import app.touchstone.insight.ui.AgreementView;
import app.touchstone.review.Calibration;
import app.touchstone.review.ClaimFilters;
import app.touchstone.review.KnownAnswer;
import app.touchstone.review.Policies;
import app.touchstone.review.PolicyDetails;
import app.touchstone.review.Seats;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Agreement, calibration, the board, kept filters and many seats at once, as they are used on screens. */
class FigureScreensTest extends ScreenTest {

    @Autowired
    ReviewDesk work;

    @Autowired
    Policies policies;

    @Autowired
    Calibration calibration;

    @Autowired
    Seats seats;

    @Autowired
    ClaimFilters filters;

    private Member rui;
    private Member olena;

    @BeforeEach
    void two() {
        rui = desk.join(ada, "rui", Role.REVIEWER);
        olena = desk.join(ada, "olena", Role.REVIEWER);
        policies.change(ada, PolicyDetails.plain(2, policies.inForce(ada).scale()));
    }

    private ClaimId agreed(String rating) {
        ClaimId claim = work.inReview(ada);
        work.seal(rui, claim, ReviewDesk.judged(rating));
        work.seal(olena, claim, ReviewDesk.judged(rating));
        return claim;
    }

    @Test
    void should_say_how_far_people_agree_and_lead_to_the_claims() {
        agreed("false");
        ClaimId claim = agreed("true");
        navigate(AgreementView.class);

        assertThat(find(Paragraph.class).withText("1.00").all()).hasSize(4);
        assertThat(find(Paragraph.class)
                        .withText(words("insight.how.ALPHA_ORDINAL"))
                        .exists())
                .isTrue();
        assertThat(find(NativeTableHeaderCell.class).withText("Pair").exists()).isTrue();
        assertThat(find(Anchor.class)
                        .withCondition(link -> link.getHref().equals("claims/" + claim))
                        .exists())
                .isTrue();
        assertThat(find(Anchor.class).withText(words("insight.file")).single().getHref())
                .isEqualTo("/export/agreement.csv?subject=RATINGS");
    }

    @Test
    void should_say_undefined_with_its_reason_and_never_a_number() {
        agreed("false");
        agreed("false");
        navigate(AgreementView.class);
        assertThat(find(Paragraph.class)
                        .withText(words("insight.undefined", words("undefined.ONE_CATEGORY")))
                        .all())
                .hasSize(3);
    }

    @Test
    void should_take_what_is_asked_from_the_address_and_pass_over_nonsense() {
        agreed("false");
        UI.getCurrentOrThrow()
                .navigate(
                        "agreement",
                        QueryParameters.simple(Map.of("subject", "FRAMINGS", "code", "nonsense", "from", "soon")));
        assertThat(find(Paragraph.class)
                        .withText(words("insight.how.ALPHA_MASI"))
                        .exists())
                .isTrue();
        UI.getCurrentOrThrow()
                .navigate(
                        "agreement",
                        QueryParameters.simple(
                                Map.of("subject", "FRAMINGS", "code", "00000000-0000-0000-0000-000000000007")));
        assertThat(getCurrentView()).isInstanceOf(AgreementView.class);
    }

    @Test
    void should_move_a_claim_from_the_board_and_say_what_is_missing() {
        ClaimId claim = work.open(ada);
        navigate(BoardView.class);
        find(Details.class).single().setOpened(true);
        click("transition.PUT_BACK");
        assertThat(work.state(ada, claim)).isEqualTo(ClaimState.DRAFT);

        claims.draft(ada, app.touchstone.claim.ClaimDetails.ofWording("Seen nowhere"));
        navigate(BoardView.class);
        find(Details.class).all().forEach(one -> one.setOpened(true));
        assertThat(find(Button.class).withText(words("transition.OPENED")).all())
                .anyMatch(button -> !button.isEnabled());
    }

    @Test
    void should_keep_a_filter_and_offer_it_as_a_link() {
        work.open(ada);
        UI.getCurrentOrThrow().navigate("claims", QueryParameters.simple(Map.of("q", "Earth", "state", "OPEN")));
        click("review.filter.keep");
        test(field(TextField.class, "review.filter.name")).setValue("Open on the Earth");
        click("app.save");

        assertThat(filters.of(ada))
                .singleElement()
                .satisfies(one -> assertThat(one.query()).isEqualTo("q=Earth&state=OPEN"));
        assertThat(find(Anchor.class).withText("Open on the Earth").single().getHref())
                .isEqualTo("claims?q=Earth&state=OPEN");
    }

    @Test
    void should_give_seats_of_the_chosen_claims_say_what_was_refused_and_undo() {
        ClaimId one = work.inReview(ada);
        work.open(ada);
        navigate(ClaimsView.class);
        ClaimGrid grid = find(ClaimGrid.class).single();
        grid.select(test(grid).getRow(0));
        grid.select(test(grid).getRow(1));
        @SuppressWarnings("unchecked")
        Select<app.touchstone.account.Person> person = find(Select.class)
                .withCondition(select -> words("review.seats.person").equals(select.getPlaceholder()))
                .single();
        person.setValue(person.getListDataView()
                .getItems()
                .filter(who -> who.id().equals(rui.person()))
                .findFirst()
                .orElseThrow());
        click("review.many.give");

        assertThat(seats.of(ada, one)).hasSize(1);
        assertThat(find(Dialog.class).single().isOpened()).isTrue();
        assertThat(find(ListItem.class)
                        .withCondition(
                                item -> item.getElement().getTextRecursively().contains(words("review.notInReview")))
                        .exists())
                .isTrue();
        click("review.many.undo");
        assertThat(seats.of(ada, one)).isEmpty();
    }

    @Test
    void should_ask_before_dealing_out_everything() {
        ClaimId claim = work.inReview(ada);
        navigate(ClaimsView.class);
        click("review.many.deal");
        assertThat(seats.of(ada, claim)).isEmpty();
        test(find(Button.class).withText(words("review.many.deal")).last()).click();
        // ada may be one of the two: then she sees her own seat alone
        assertThat(seats.free(ada, claim)).isZero();
    }

    @Test
    void should_show_calibration_results_to_the_editor_once_settled() {
        ClaimId claim = work.inReview(ada);
        calibration.keep(ada, claim, new KnownAnswer("half-true", Set.of(), "We know."));
        work.seal(rui, claim, ReviewDesk.judged("false"));
        navigate(CalibrationView.class);
        assertThat(find(Paragraph.class)
                        .withText(words("review.calibration.none"))
                        .exists())
                .isTrue();
        work.seal(olena, claim, ReviewDesk.judged("false"));
        navigate(CalibrationView.class);
        assertThat(find(Paragraph.class)
                        .withText(words("review.calibration.share", 0, 2))
                        .exists())
                .isTrue();
    }
}
