package app.touchstone;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.basis.Problem;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimDetails;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.Claims;
import app.touchstone.review.Audience;
import app.touchstone.review.Condition;
import app.touchstone.review.Notice;
import app.touchstone.review.NoticeKind;
import app.touchstone.review.Notices;
import app.touchstone.review.Reviews;
import app.touchstone.review.Transition;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of transitions, row by row and role by role, as the service carries it out; made from the table itself. */
@SpringBootTest
@Import({TestDesk.class, ReviewDesk.class})
abstract class MovingTest {

    /** They hold by themselves for whoever never had to do with a claim, and are tried where disputes are. */
    private static final Set<Condition> HOLD_ANYWAY =
            EnumSet.of(Condition.MAY_ADJUDICATE, Condition.NOT_AN_ASSESSOR, Condition.APPROVED);

    @Autowired
    TestDesk desk;

    @Autowired
    Claims claims;

    @Autowired
    Reviews reviews;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    private Member ada;
    private final Map<Role, Member> people = new EnumMap<>(Role.class);

    @BeforeEach
    void everyRole() {
        ada = desk.blind();
        for (Role role : Role.values()) {
            people.put(role, desk.join(ada, role.name().toLowerCase(java.util.Locale.ROOT), role));
        }
    }

    private Claim standing(ClaimState state) {
        Claim claim = claims.draft(ada, ClaimDetails.ofWording("A claim that is " + state));
        jdbc.sql("update claim set state = ? where id = ?")
                .params(state.name(), claim.id().value())
                .update();
        return claims.get(ada, claim.id());
    }

    private Claim move(Member member, Claim claim, ClaimState to, String reason, Set<Condition> seen) {
        return reviews.move(member, claim.id(), claim.version(), to, reason, seen);
    }

    @Test
    void should_let_a_role_make_a_move_exactly_when_the_row_says_so() {
        SoftAssertions all = new SoftAssertions();
        for (Transition row : Transition.values()) {
            for (Map.Entry<Role, Member> one : people.entrySet()) {
                Claim claim = standing(row.from());
                boolean may = !row.automatic() && one.getKey().permissions().contains(row.permission());
                String what = row + " by " + one.getKey();
                try {
                    ClaimState now = move(one.getValue(), claim, row.to(), "why", EnumSet.allOf(Condition.class))
                            .state();
                    all.assertThat(may).as(what + " was made").isTrue();
                    all.assertThat(now).as(what).isEqualTo(row.to());
                } catch (Problem refused) {
                    all.assertThat(may).as(what + ": " + refused.getMessage()).isFalse();
                    all.assertThat(refused.kind())
                            .as(what)
                            .isEqualTo(row.automatic() ? Problem.Kind.REFUSED : Problem.Kind.FORBIDDEN);
                    all.assertThat(claims.get(ada, claim.id()).state()).as(what).isEqualTo(row.from());
                }
            }
        }
        all.assertAll();
    }

    @Test
    void should_refuse_each_condition_that_fails_by_its_name() {
        SoftAssertions all = new SoftAssertions();
        for (Transition row : Transition.values()) {
            for (Condition lacking : row.conditions()) {
                if (row.automatic() || HOLD_ANYWAY.contains(lacking)) {
                    continue;
                }
                Claim claim = standing(row.from());
                Set<Condition> seen = EnumSet.complementOf(EnumSet.of(lacking));
                String reason = lacking == Condition.REASON_GIVEN ? " " : "why";
                if (lacking == Condition.REASON_GIVEN) {
                    seen.remove(Condition.REASON_GIVEN);
                }
                all.assertThatThrownBy(() -> move(ada, claim, row.to(), reason, seen))
                        .as(row + " without " + lacking)
                        .isInstanceOf(Problem.class)
                        .hasMessageContaining("review.condition." + lacking);
                all.assertThat(claims.get(ada, claim.id()).state()).isEqualTo(row.from());
            }
        }
        all.assertAll();
    }

    /** The moves that are asked for; those that follow by themselves are told in the tests of reviewing. */
    @Test
    void should_tell_what_the_row_says_to_whom_it_names_and_to_nobody_else() {
        SoftAssertions all = new SoftAssertions();
        Member author = people.get(Role.REVIEWER);
        Member assessor = desk.join(ada, "assessor", Role.REVIEWER);
        Member mover = people.get(Role.EDITOR);
        for (Transition row : Transition.values()) {
            if (row.automatic()) {
                continue;
            }
            ClaimId id = claims.draft(author, ClaimDetails.ofWording("A claim for " + row))
                    .id();
            seated(id, assessor, row != Transition.SENT_TO_REVIEW);
            jdbc.sql("update claim set state = ? where id = ?")
                    .params(row.from().name(), id.value())
                    .update();
            move(mover, claims.get(ada, id), row.to(), "why", EnumSet.allOf(Condition.class));
            Map<Member, Audience> named = Map.of(author, Audience.AUTHOR, assessor, Audience.ASSESSORS);
            named.forEach((member, audience) -> all.assertThat(told(member, id))
                    .as(row + " to the " + audience)
                    .isEqualTo(
                            row.told().contains(audience) ? List.of(row.news().orElseThrow()) : List.of()));
            all.assertThat(told(mover, id)).as(row + " to whoever did it").isEmpty();
            all.assertThat(told(people.get(Role.READER), id))
                    .as(row + " to others")
                    .isEmpty();
        }
        all.assertAll();
    }

    private void seated(ClaimId id, Member assessor, boolean inRound) {
        if (inRound) {
            jdbc.sql("insert into review_round (claim_id, round, desk_id, policy_number, began_at, seats_free)"
                            + " select id, round, desk_id, 1, made_at, true from claim where id = ?")
                    .param(id.value())
                    .update();
        }
        jdbc.sql("insert into seat (id, claim_id, round, person_id, given_by, given_at)"
                        + " select cast(? as uuid), id, round, cast(? as uuid), cast(? as uuid), made_at from claim"
                        + " where id = ?")
                .params(
                        UUID.randomUUID(),
                        assessor.person().value(),
                        ada.person().value(),
                        id.value())
                .update();
    }

    private List<NoticeKind> told(Member member, ClaimId claim) {
        return notices.latest(member).stream()
                .filter(notice -> notice.claim().equals(claim))
                .map(Notice::kind)
                .toList();
    }

    @Test
    void should_refuse_every_move_that_is_no_row() {
        for (ClaimState from : ClaimState.values()) {
            Claim claim = standing(from);
            Arrays.stream(ClaimState.values())
                    .filter(to -> Transition.between(from, to).isEmpty())
                    .forEach(to -> assertThatThrownBy(() -> move(ada, claim, to, "why", EnumSet.allOf(Condition.class)))
                            .isInstanceOf(Problem.class)
                            .hasMessageContaining("review.move.none"));
        }
    }
}
