package app.touchstone;

import static app.touchstone.ReviewDesk.judged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.agreement.Undefined;
import app.touchstone.basis.Problem;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.Codebooks;
import app.touchstone.document.Document;
import app.touchstone.document.DocumentDetails;
import app.touchstone.document.Imports;
import app.touchstone.journal.Journal;
import app.touchstone.marking.MarkId;
import app.touchstone.marking.Marks;
import app.touchstone.marking.NewMark;
import app.touchstone.marking.ToMark;
import app.touchstone.review.Calibration;
import app.touchstone.review.ClaimFilters;
import app.touchstone.review.DealingOut;
import app.touchstone.review.KnownAnswer;
import app.touchstone.review.ManySeats;
import app.touchstone.review.Profile;
import app.touchstone.review.Profiles;
import app.touchstone.review.Rounds;
import app.touchstone.review.Seat;
import app.touchstone.review.Seats;
import app.touchstone.review.Waiting;
import jakarta.validation.ConstraintViolationException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kept filters, seats of many claims at once, what waits for marking, and claims with a known answer. */
@SpringBootTest
@Import({TestDesk.class, ReviewDesk.class})
abstract class AssigningTest {

    @Autowired
    TestDesk desk;

    @Autowired
    ReviewDesk work;

    @Autowired
    ClaimFilters filters;

    @Autowired
    ManySeats many;

    @Autowired
    Seats seats;

    @Autowired
    DealingOut dealing;

    @Autowired
    Profiles profiles;

    @Autowired
    Rounds rounds;

    @Autowired
    Waiting waiting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Calibration calibration;

    @Autowired
    ToMark toMark;

    @Autowired
    Imports imports;

    @Autowired
    Marks marks;

    @Autowired
    Codebooks codebooks;

    @Autowired
    Journal journal;

    private Member ada;
    private Member rui;
    private Member olena;
    private CodeId framing;

    @BeforeEach
    void freshDesk() {
        ada = desk.blind();
        rui = desk.join(ada, "rui", Role.REVIEWER);
        olena = desk.join(ada, "olena", Role.REVIEWER);
        framing = codebooks.newest(ada).getFirst().codes().getFirst().id();
    }

    @Test
    void should_keep_filters_and_share_only_what_is_shared() {
        filters.keep(rui, "Mine", "state=OPEN", false);
        filters.keep(rui, "For all", "q=billion", true);
        filters.keep(rui, "Mine", "state=DRAFT", false);
        assertThat(filters.of(rui)).extracting(ClaimFilters.ClaimFilter::name).containsExactly("For all", "Mine");
        assertThat(filters.of(rui).getLast().query()).isEqualTo("state=DRAFT");
        assertThat(filters.of(olena)).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("For all");
            assertThat(one.ownerName()).isEqualTo("rui");
        });
        // somebody else's stays
        filters.remove(olena, "For all");
        assertThat(filters.of(olena)).hasSize(1);
        filters.remove(rui, "For all");
        assertThat(filters.of(olena)).isEmpty();
        assertThatThrownBy(() -> filters.keep(rui, " ", "", false)).isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> filters.keep(rui, "x", "q".repeat(1001), false))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void should_give_many_seats_say_what_was_refused_and_undo_it() {
        ClaimId one = work.inReview(ada);
        ClaimId other = work.inReview(ada);
        ClaimId open = work.open(ada);
        seats.give(ada, other, rui.person());

        ManySeats.Done done = many.give(ada, Set.of(one, other, open), rui.person());

        assertThat(done.seats()).containsExactly(new ManySeats.Given(one, rui.person()));
        assertThat(done.refused().get(other).key()).isEqualTo("review.seat.already");
        assertThat(done.refused().get(open).key()).isEqualTo("review.notInReview");
        assertThat(many.takeBack(ada, done.seats()).seats()).hasSize(1);
        assertThat(seats.of(ada, one)).isEmpty();
        assertThat(seats.of(ada, other)).hasSize(1);
        assertThatThrownBy(() -> many.give(rui, Set.of(one), rui.person())).isInstanceOf(Problem.class);
    }

    @Test
    void should_give_the_seat_of_whoever_is_away_to_somebody_else_or_leave_it() {
        ClaimId claim = work.inReview(ada);
        seats.give(ada, claim, rui.person());
        seats.give(ada, claim, olena.person());
        Member third = desk.join(ada, "third", Role.REVIEWER);
        seats.declareConflict(third, claim, "My sister said it.");
        assertThatThrownBy(() -> seats.reassign(ada, claim, rui.person(), third.person()))
                .hasMessageContaining("review.seat.conflict");
        assertThat(seats.of(ada, claim)).extracting(Seat::person).contains(rui.person());
        Member fourth = desk.join(ada, "fourth", Role.REVIEWER);
        seats.reassign(ada, claim, rui.person(), fourth.person());
        assertThat(seats.of(ada, claim))
                .extracting(Seat::person)
                .containsExactlyInAnyOrder(olena.person(), fourth.person());
        assertThatThrownBy(() -> seats.reassign(olena, claim, fourth.person(), olena.person()))
                .hasMessageContaining("problem.forbidden");
    }

    @Test
    void should_deal_all_seats_of_one_person_to_the_others_sealed_or_not() {
        ClaimId one = work.inReview(ada);
        ClaimId other = work.inReview(ada);
        ClaimId own = work.inReview(ada);
        List.of(one, other, own).forEach(claim -> seats.give(ada, claim, rui.person()));
        seats.take(ada, own);
        work.seal(rui, one, ReviewDesk.judged("false"));
        // of a claim that ada assesses herself she learns nothing
        assertThat(many.held(ada)).containsEntry(rui.person(), 2);
        assertThatThrownBy(() -> many.held(rui)).isInstanceOf(Problem.class);

        ManySeats.Reassigned done = many.reassign(ada, rui.person());

        assertThat(done.taken()).isEqualTo(2);
        assertThat(done.dealt()).isNotNull();
        assertThat(seats.of(rui, one)).isEmpty();
        assertThat(seats.of(rui, other)).isEmpty();
        assertThat(seats.of(rui, own)).hasSize(1);
        assertThat(many.reassign(ada, rui.person()).taken()).isZero();
        assertThat(journal.verify(ada.desk().value(), n -> {}).holds()).isTrue();
    }

    @Test
    void should_hand_back_what_is_not_sealed_when_somebody_goes_away() {
        ClaimId sealed = work.inReview(ada);
        ClaimId begun = work.inReview(ada);
        work.seal(rui, sealed, ReviewDesk.judged("false"));
        work.write(rui, begun, ReviewDesk.judged("true"));
        assertThat(seats.unsealed(rui)).isEqualTo(1);
        assertThat(seats.handBackAll(rui)).isEqualTo(1);
        assertThat(seats.of(rui, sealed)).hasSize(1);
        assertThat(seats.of(rui, begun)).isEmpty();
        assertThat(seats.free(ada, begun)).isEqualTo(2);
        assertThat(seats.handBackAll(rui)).isZero();
    }

    @Test
    void should_tell_editors_what_is_late_and_whose_seats_lie_idle() {
        ClaimId late = work.inReview(ada);
        ClaimId soon = work.inReview(ada);
        seats.give(ada, late, rui.person());
        seats.give(ada, soon, rui.person());
        rounds.extend(ada, soon, Instant.now().plusSeconds(9_999));
        jdbc.sql("update review_round set due_at = ? where claim_id = ?")
                .params(OffsetDateTime.parse("2020-01-01T00:00:00Z"), late.value())
                .update();
        assertThat(ids(ada, Waiting.Step.LATE)).containsExactly(late);
        assertThat(waiting.whole(rui, Waiting.Step.LATE)).isEmpty();
        assertThat(ids(rui, Waiting.Step.ASSESS)).containsExactly(late, soon);
        assertThat(waiting.whole(rui, Waiting.Step.ASSESS).orElseThrow().due()).containsKeys(late, soon);
        rounds.extend(ada, late, null);
        assertThat(ids(ada, Waiting.Step.LATE)).isEmpty();
        assertThat(ids(rui, Waiting.Step.ASSESS)).containsExactly(soon, late);

        assertThat(ids(ada, Waiting.Step.REASSIGN)).isEmpty();
        profiles.change(
                rui,
                rui.person(),
                new Profile(Set.of(), Set.of(), LocalDate.now().plusDays(3)));
        assertThat(ids(ada, Waiting.Step.REASSIGN)).containsExactlyInAnyOrder(late, soon);
        // the same when somebody has sealed
        work.seal(rui, soon, ReviewDesk.judged("false"));
        assertThat(ids(ada, Waiting.Step.REASSIGN)).containsExactlyInAnyOrder(late, soon);
        seats.reassign(ada, late, rui.person(), olena.person());
        assertThat(ids(ada, Waiting.Step.REASSIGN)).containsExactly(soon);
    }

    private List<ClaimId> ids(Member member, Waiting.Step step) {
        return waiting.whole(member, step).map(Waiting.Pile::first).orElse(List.of()).stream()
                .map(Claim::id)
                .toList();
    }

    @Test
    void should_undo_a_dealing_out_and_nothing_else() {
        ClaimId one = work.inReview(ada);
        ClaimId other = work.inReview(ada);
        seats.give(ada, one, rui.person());
        DealingOut.Outcome dealt =
                dealing.deal(ada, new DealingOut.Order(Set.of(), Set.of(rui.person(), olena.person()), Set.of()));
        assertThat(dealt.seats()).isEqualTo(3);
        assertThat(many.takeBackDealt(ada, dealt.at()).seats()).hasSize(3);
        assertThat(seats.of(ada, one))
                .singleElement()
                .satisfies(seat -> assertThat(seat.person()).isEqualTo(rui.person()));
        assertThat(seats.of(ada, other)).isEmpty();
        assertThatThrownBy(() -> many.takeBackDealt(rui, dealt.at())).isInstanceOf(Problem.class);
    }

    @Test
    void should_wait_for_marking_until_the_member_marked_something() {
        Document first = imports.paste(ada, new DocumentDetails("One", "", "", null, "", "en"), "Some words here.");
        imports.paste(ada, new DocumentDetails("Two", "", "", null, "", "en"), "Other words there.");
        assertThat(toMark.pile(rui).total()).isEqualTo(2);
        marks.add(rui, new NewMark(MarkId.fresh(), first.snapshot(), 0, 4, "Some", framing, ""));
        assertThat(toMark.pile(rui).first())
                .extracting(one -> one.details().title())
                .containsExactly("Two");
        assertThat(toMark.pile(olena).total()).isEqualTo(2);
        assertThat(toMark.pile(desk.join(ada, "len", Role.READER)).total()).isZero();
    }

    @Test
    void should_measure_against_a_known_answer_once_the_claim_is_settled() {
        ClaimId claim = work.inReview(ada);
        calibration.keep(ada, claim, new KnownAnswer("false", Set.of(framing), "Known since Eratosthenes."));
        assertThat(calibration.all(ada))
                .singleElement()
                .satisfies(kept -> assertThat(kept.answer().rating()).isEqualTo("false"));
        work.seal(rui, claim, judged("false", framing));
        assertThat(calibration.outcomes(ada)).isEmpty();
        assertThat(calibration.mine(rui)).isEmpty();
        work.seal(olena, claim, judged("false", framing));

        assertThat(calibration.mine(rui)).singleElement().satisfies(one -> {
            assertThat(one.same()).isTrue();
            assertThat(one.steps()).isZero();
            assertThat(one.framingsShared()).isEqualTo(1);
            assertThat(one.framingsAll()).isEqualTo(1);
        });
        assertThat(calibration.outcomes(ada)).hasSize(2);
        assertThat(calibration.standings(ada)).hasSize(2).allSatisfy(one -> {
            assertThat(one.same()).isEqualTo(1);
            assertThat(one.alpha()).isNull();
            assertThat(one.undefined()).isEqualTo(Undefined.ONE_CATEGORY);
        });
        ClaimId next = work.inReview(ada);
        calibration.keep(ada, next, new KnownAnswer("true", Set.of(), ""));
        work.seal(rui, next, judged("true"));
        work.seal(olena, next, judged("true"));
        assertThat(calibration.standings(ada)).allSatisfy(one -> {
            assertThat(one.judged()).isEqualTo(2);
            assertThat(one.alpha()).isEqualTo(1);
        });
        assertThatThrownBy(() -> calibration.standings(rui)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> calibration.outcomes(rui)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> calibration.keep(ada, claim, new KnownAnswer("true", Set.of(), "")))
                .hasMessageContaining("review.calibration.judged");
    }

    @Test
    void should_hide_the_answer_from_an_editor_who_assesses_and_from_the_journal() {
        Member edda = desk.join(ada, "edda", Role.EDITOR);
        ClaimId claim = work.inReview(ada);
        calibration.keep(ada, claim, new KnownAnswer("true", Set.of(), ""));
        seats.give(ada, claim, edda.person());
        assertThat(calibration.all(edda)).isEmpty();
        assertThat(calibration.all(ada)).hasSize(1);
        assertThatThrownBy(() -> calibration.keep(edda, claim, new KnownAnswer("false", Set.of(), "")))
                .hasMessageContaining("review.calibration.ownSeat");
        assertThatThrownBy(() -> calibration.all(rui)).isInstanceOf(Problem.class);
        assertThat(journal.of(ada.desk().value(), claim.value()))
                .noneMatch(entry -> entry.action().startsWith("calibration"));
        calibration.remove(ada, claim);
        assertThat(calibration.all(ada)).isEmpty();
    }

    @Test
    void should_refuse_an_answer_that_cannot_be() {
        ClaimId claim = work.inReview(ada);
        assertThatThrownBy(() -> calibration.keep(ada, claim, new KnownAnswer("no-such", Set.of(), "")))
                .hasMessageContaining("ratingUnknown at rating");
        assertThatThrownBy(() -> calibration.keep(
                        ada,
                        claim,
                        new KnownAnswer("false", Set.of(CodeId.of("00000000-0000-0000-0000-000000000007")), "")))
                .hasMessageContaining("at framings");
        assertThatThrownBy(() -> calibration.keep(rui, claim, new KnownAnswer("false", Set.of(), "")))
                .isInstanceOf(Problem.class);
    }
}
