package app.touchstone.review.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.touchstone.ReviewDesk;
import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimPlaces;
import app.touchstone.look.DayField;
import app.touchstone.review.Adjudicators;
import app.touchstone.review.Approvals;
import app.touchstone.review.DealingOut;
import app.touchstone.review.FramingsRule;
import app.touchstone.review.ManySeats;
import app.touchstone.review.Policies;
import app.touchstone.review.PolicyDetails;
import app.touchstone.review.Profile;
import app.touchstone.review.Profiles;
import app.touchstone.review.RatingRule;
import app.touchstone.review.Rounds;
import app.touchstone.review.Seats;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an editor decides beside the judging: deadlines, who brings what, and the second yes before publication. */
class EditorsButtonsTest extends ScreenTest {

    @Autowired
    ReviewDesk work;

    @Autowired
    Rounds rounds;

    @Autowired
    DealingOut dealing;

    @Autowired
    Profiles profiles;

    @Autowired
    Seats seats;

    @Autowired
    ManySeats many;

    @Autowired
    Policies policies;

    @Autowired
    Approvals approvals;

    @Test
    void should_set_and_lift_a_deadline() {
        Claim claim = inReview();
        open(claim);
        LocalDate day = LocalDate.now().plusDays(7);
        click("review.seats.deadline");
        test(field(DayField.class, "review.seats.until")).setValue(day);
        click("app.save");
        assertThat(rounds.of(ada, claim.id()).orElseThrow().dueAt())
                .isEqualTo(day.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant());

        // a day that is over cannot be chosen
        click("review.seats.deadline");
        assertThatThrownBy(() -> test(field(DayField.class, "review.seats.until"))
                        .setValue(LocalDate.now().minusDays(3)))
                .isInstanceOf(IllegalArgumentException.class);
        click("app.save");
        assertThat(rounds.of(ada, claim.id()).orElseThrow().dueAt()).isNull();
    }

    @Test
    void should_write_down_what_somebody_brings_and_say_what_cannot_be() {
        navigate(PeopleAndPolicyView.class);
        test(field(TextField.class, "review.profile.languages")).setValue("uk, en");
        test(field(TextField.class, "review.profile.skills")).setValue("statistics");
        test(find(Button.class).withText(words("app.save")).last()).click();
        assertThat(profiles.of(ada, ada.person()))
                .isEqualTo(new Profile(Set.of("uk", "en"), Set.of("statistics"), null));

        test(field(TextField.class, "review.profile.languages")).setValue("Ukrainian language!");
        test(find(Button.class).withText(words("app.save")).last()).click();
        assertThat(profiles.of(ada, ada.person()).languages()).containsExactlyInAnyOrder("uk", "en");
    }

    @Test
    void should_take_an_absence_that_lies_ahead() {
        navigate(PeopleAndPolicyView.class);
        LocalDate day = LocalDate.now().plusDays(10);
        test(field(DayField.class, "review.profile.away")).setValue(day);
        test(find(Button.class).withText(words("app.save")).last()).click();
        assertThat(profiles.of(ada, ada.person()).awayUntil()).isEqualTo(day);
    }

    @Test
    void should_offer_whoever_goes_away_to_hand_their_open_claims_back() {
        ClaimId claim = work.inReview(ada);
        seats.take(ada, claim);
        navigate(PeopleAndPolicyView.class);
        test(field(DayField.class, "review.profile.away"))
                .setValue(LocalDate.now().plusDays(10));
        test(find(Button.class).withText(words("app.save")).last()).click();
        confirm();
        assertThat(seats.of(ada, claim)).isEmpty();
    }

    @Test
    void should_give_all_seats_of_one_person_to_others_after_asking() {
        Member rui = desk.join(ada, "rui", Role.REVIEWER);
        desk.join(ada, "olena", Role.REVIEWER);
        ClaimId claim = work.inReview(ada);
        seats.give(ada, claim, rui.person());
        navigate(PeopleAndPolicyView.class);
        many.reassign(ada, rui.person());
        assertThat(seats.of(rui, claim)).isEmpty();
        assertThat(seats.free(ada, claim)).isZero();
    }

    @Test
    void should_list_the_versions_of_the_policy_that_were_in_force_before() {
        policies.change(ada, PolicyDetails.plain(3, policies.inForce(ada).scale()));
        navigate(PeopleAndPolicyView.class);
        assertThat(find(ListItem.class)
                        .withCondition(item -> item.getText().contains("Version 1"))
                        .exists())
                .isTrue();
    }

    @Test
    void should_offer_the_approval_where_the_policy_asks_for_it() {
        policies.change(
                ada,
                new PolicyDetails(
                        1,
                        policies.inForce(ada).scale(),
                        Adjudicators.EDITORS,
                        true,
                        0,
                        RatingRule.EXACTLY,
                        FramingsRule.EXACTLY,
                        true));
        Member rui = desk.join(ada, "rui", Role.REVIEWER);
        ClaimId claim = work.inReview(ada);
        work.seal(rui, claim, ReviewDesk.judged("false"));
        UI.getCurrentOrThrow().navigate(ClaimPlaces.report(claim));
        click("publishing.approval.give");
        assertThat(approvals.given(ada, claim)).isTrue();
        assertThat(find(Button.class)
                        .withText(words("publishing.approval.give"))
                        .exists())
                .isFalse();
    }
}
