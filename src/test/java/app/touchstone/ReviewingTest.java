package app.touchstone;

import static app.touchstone.ReviewDesk.judged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.touchstone.account.Desks;
import app.touchstone.account.Member;
import app.touchstone.account.People;
import app.touchstone.account.Role;
import app.touchstone.basis.Problem;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.Claims;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.Codebooks;
import app.touchstone.journal.Journal;
import app.touchstone.review.Adjudication;
import app.touchstone.review.Adjudications;
import app.touchstone.review.Adjudicators;
import app.touchstone.review.Approvals;
import app.touchstone.review.Assessment;
import app.touchstone.review.AssessmentDetails;
import app.touchstone.review.Assessments;
import app.touchstone.review.CodeNotes;
import app.touchstone.review.Comments;
import app.touchstone.review.Condition;
import app.touchstone.review.DealingOut;
import app.touchstone.review.Differences;
import app.touchstone.review.FramingsRule;
import app.touchstone.review.Notice;
import app.touchstone.review.NoticeKind;
import app.touchstone.review.Notices;
import app.touchstone.review.OpenedAssessment;
import app.touchstone.review.Opening;
import app.touchstone.review.Policies;
import app.touchstone.review.PolicyDetails;
import app.touchstone.review.Profile;
import app.touchstone.review.Profiles;
import app.touchstone.review.RatingRule;
import app.touchstone.review.Reviews;
import app.touchstone.review.Rounds;
import app.touchstone.review.Ruling;
import app.touchstone.review.SealProof;
import app.touchstone.review.Seat;
import app.touchstone.review.Seats;
import app.touchstone.review.Verdict;
import app.touchstone.review.Verdicts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Blind double review from sending to settling, with all that goes wrong on the way, on every database we run on. */
@SpringBootTest
@Import({TestDesk.class, ReviewDesk.class})
abstract class ReviewingTest {

    @Autowired
    TestDesk desk;

    @Autowired
    ReviewDesk work;

    @Autowired
    Desks desks;

    @Autowired
    People people;

    @Autowired
    Claims claims;

    @Autowired
    Codebooks codebooks;

    @Autowired
    Policies policies;

    @Autowired
    Rounds rounds;

    @Autowired
    Seats seats;

    @Autowired
    Assessments assessments;

    @Autowired
    Opening opening;

    @Autowired
    Adjudications adjudications;

    @Autowired
    Approvals approvals;

    @Autowired
    CodeNotes codeNotes;

    @Autowired
    Verdicts verdicts;

    @Autowired
    Reviews reviews;

    @Autowired
    Comments comments;

    @Autowired
    Notices notices;

    @Autowired
    DealingOut dealing;

    @Autowired
    Profiles profiles;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    private Member ada;
    private Member edda;
    private Member rui;
    private Member olena;
    private CodeId framing;

    @BeforeEach
    void freshDesk() {
        ada = desk.blind();
        edda = desk.join(ada, "edda", Role.EDITOR);
        rui = desk.join(ada, "rui", Role.REVIEWER);
        olena = desk.join(ada, "olena", Role.REVIEWER);
        framing = codebooks.newest(ada).getFirst().codes().getFirst().id();
    }

    private PolicyDetails policy() {
        return policies.inForce(ada).details();
    }

    @Test
    void should_start_a_desk_with_two_assessments() {
        assertThat(policy().assessmentsNeeded()).isEqualTo(2);
        assertThat(policy().adjudicators()).isEqualTo(Adjudicators.EDITORS);
    }

    @Test
    void should_settle_without_a_meeting_when_they_agree() {
        ClaimId claim = work.inReview(rui);
        work.seal(rui, claim, judged("false", framing));
        assertThat(work.state(ada, claim)).isEqualTo(ClaimState.IN_REVIEW);
        work.seal(olena, claim, judged("false", framing));
        assertThat(work.state(ada, claim)).isEqualTo(ClaimState.SETTLED);
        Verdict verdict = verdicts.of(ada, claim).orElseThrow();
        assertThat(verdict.way()).isEqualTo(Verdict.Way.AGREEMENT);
        assertThat(verdict.details().rating()).isEqualTo("false");
        assertThat(verdict.details().framings()).containsExactly(framing);
        assertThat(verdict.people()).containsExactlyInAnyOrder(rui.person(), olena.person());
        assertThat(opening.proofs(ada, claim)).hasSize(2).allMatch(SealProof::holds);
        assertThat(journal.verify(ada.desk().value(), n -> {}).holds()).isTrue();
    }

    @Test
    void should_agree_within_one_step_by_overlap_and_name_nobody_when_the_policy_says_so() {
        policies.change(
                ada,
                new PolicyDetails(
                        2,
                        policy().scale(),
                        Adjudicators.EDITORS,
                        false,
                        0,
                        RatingRule.WITHIN_ONE_STEP,
                        FramingsRule.BY_OVERLAP,
                        false));
        ClaimId claim = work.inReview(rui);
        work.seal(rui, claim, judged("false", framing));
        work.seal(olena, claim, judged("mostly-false", framing));
        Verdict verdict = verdicts.of(ada, claim).orElseThrow();
        assertThat(verdict.details().rating()).isEqualTo("mostly-false");
        assertThat(verdict.details().headline()).contains("mostly-false");
        assertThat(verdict.people()).isEmpty();
        assertThat(assessments.opened(ada, claim))
                .extracting(OpenedAssessment::assessor)
                .containsOnlyNulls();
    }

    @Test
    void should_decide_a_dispute_field_by_field_and_keep_the_dissent() {
        ClaimId claim = work.disputed(rui, rui, olena, framing);
        assertThat(work.state(ada, claim)).isEqualTo(ClaimState.DISPUTED);
        List<OpenedAssessment> sides = adjudications.sides(edda, claim);
        assertThat(sides).extracting(OpenedAssessment::letter).containsExactly("A", "B");
        assertThat(sides).extracting(OpenedAssessment::assessor).containsOnlyNulls();
        assertThat(adjudications.sides(ada, claim)).isEqualTo(sides);
        Differences differences = adjudications.differences(edda, claim).orElseThrow();
        assertThat(differences.steps()).isEqualTo(2);
        assertThat(differences.fields()).containsExactly(Differences.Field.RATING, Differences.Field.FRAMINGS);

        String letter = sides.stream()
                .filter(one -> one.details().rating().equals("false"))
                .findFirst()
                .orElseThrow()
                .letter();
        AssessmentDetails outcome =
                new AssessmentDetails("false", "It is round", "It is round after all.", "It is round [E1].", Set.of());
        List<Ruling.FieldRuling> half =
                List.of(new Ruling.FieldRuling(Differences.Field.RATING, letter, "E1 is clear."));
        Adjudication kept = adjudications.keep(edda, claim, 0, new Ruling(outcome, half));
        assertThatThrownBy(() -> adjudications.decide(edda, claim, kept.version()))
                .hasMessageContaining("review.adjudication.unruled at framings");
        List<Ruling.FieldRuling> wrong = List.of(
                half.getFirst(), new Ruling.FieldRuling(Differences.Field.FRAMINGS, letter, "As they have it."));
        Adjudication wrongly = adjudications.keep(edda, claim, kept.version(), new Ruling(outcome, wrong));
        assertThatThrownBy(() -> adjudications.decide(edda, claim, wrongly.version()))
                .hasMessageContaining("notTheirs at framings");
        List<Ruling.FieldRuling> whole = List.of(
                half.getFirst(), new Ruling.FieldRuling(Differences.Field.FRAMINGS, null, "It frames nothing."));
        Adjudication ready = adjudications.keep(edda, claim, wrongly.version(), new Ruling(outcome, whole));
        assertThat(adjudications.of(olena, claim)).isEmpty();
        adjudications.decide(edda, claim, ready.version());

        assertThat(work.state(ada, claim)).isEqualTo(ClaimState.SETTLED);
        Verdict verdict = verdicts.of(ada, claim).orElseThrow();
        assertThat(verdict.way()).isEqualTo(Verdict.Way.ADJUDICATION);
        assertThat(verdict.details()).isEqualTo(outcome);
        assertThat(verdict.people()).contains(edda.person());
        assertThat(adjudications.divergences(rui, claim))
                .containsExactly(new Adjudication.Divergence(Differences.Field.FRAMINGS, "It frames nothing."));
        assertThat(adjudications.divergences(olena, claim))
                .extracting(Adjudication.Divergence::field)
                .containsExactly(Differences.Field.RATING);
        assertThat(adjudications.divergences(edda, claim)).isEmpty();

        assertThatThrownBy(() -> assessments.dissent(edda, claim, "Mine."))
                .hasMessageContaining("review.dissent.notYours");
        assessments.dissent(olena, claim, "The figures are old.");
        assertThat(verdicts.of(ada, claim).orElseThrow().dissents()).containsExactly("The figures are old.");
        assertThat(journal.verify(ada.desk().value(), n -> {}).holds()).isTrue();
    }

    /** What all have alike is no field of the dispute: nobody can decide against all assessors by the way. */
    @Test
    void should_not_let_an_adjudicator_overrule_what_all_agree_on() {
        ClaimId claim = work.inReview(rui);
        work.seal(rui, claim, judged("false", framing));
        work.seal(olena, claim, judged("half-true", framing));
        List<Ruling.FieldRuling> ruled =
                List.of(new Ruling.FieldRuling(Differences.Field.RATING, null, "Neither holds."));
        Adjudication against = adjudications.keep(edda, claim, 0, new Ruling(judged("mostly-false"), ruled));
        assertThatThrownBy(() -> adjudications.decide(edda, claim, against.version()))
                .hasMessageContaining("review.adjudication.agreed at framings");
        Adjudication with =
                adjudications.keep(edda, claim, against.version(), new Ruling(judged("mostly-false", framing), ruled));
        adjudications.decide(edda, claim, with.version());
        assertThat(verdicts.of(ada, claim).orElseThrow().details().framings()).containsExactly(framing);
    }

    @Test
    void should_never_let_an_assessor_decide_even_as_an_editor() {
        ClaimId claim = work.disputed(rui, rui, olena, framing);
        Ruling ruling = new Ruling(judged("false"), List.of());
        assertThatThrownBy(() -> adjudications.keep(rui, claim, 0, ruling)).hasMessageContaining("MAY_ADJUDICATE");
        people.changeRole(ada, rui.person(), Role.EDITOR);
        Member editor = desks.member(rui.person()).orElseThrow();
        assertThatThrownBy(() -> adjudications.keep(editor, claim, 0, ruling)).hasMessageContaining("NOT_AN_ASSESSOR");
        assertThat(adjudications.of(editor, claim)).isEmpty();
        assertThat(reviews.steps(editor, claim))
                .anyMatch(step -> step.missing().equals(Optional.of(Condition.NOT_AN_ASSESSOR)));
    }

    @Test
    void should_tell_the_second_of_two_adjudicators_and_lose_nothing() {
        ClaimId claim = work.disputed(rui, rui, olena, framing);
        Ruling first = new Ruling(judged("false"), List.of());
        Ruling second = new Ruling(judged("half-true"), List.of());
        Adjudication kept = adjudications.keep(edda, claim, 0, first);
        assertThatThrownBy(() -> adjudications.keep(ada, claim, 0, second))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("review.adjudication.stale");
        assertThat(adjudications.of(ada, claim).orElseThrow().ruling()).isEqualTo(first);
        adjudications.keep(ada, claim, kept.version(), second);
        assertThatThrownBy(() -> adjudications.decide(edda, claim, kept.version()))
                .hasMessageContaining("review.adjudication.stale");
    }

    @Test
    void should_seal_once() {
        ClaimId claim = work.inReview(rui);
        Assessment sealed = work.seal(rui, claim, judged("false"));
        assertThatThrownBy(() -> assessments.seal(rui, claim, sealed.version())).hasMessageContaining("review.sealed");
        assertThatThrownBy(() -> work.write(rui, claim, judged("true"))).hasMessageContaining("review.sealed");
    }

    @Test
    void should_not_seal_after_the_deadline_and_keep_the_draft() {
        ClaimId claim = work.inReview(rui);
        Assessment draft = work.write(rui, claim, judged("false"));
        jdbc.sql("update review_round set due_at = ? where claim_id = ?")
                .params(OffsetDateTime.parse("2020-01-01T00:00:00Z"), claim.value())
                .update();
        assertThatThrownBy(() -> assessments.seal(rui, claim, draft.version()))
                .hasMessageContaining("review.seal.late");
        assertThat(work.write(rui, claim, judged("true")).details().rating()).isEqualTo("true");
        assertThatThrownBy(() -> rounds.extend(rui, claim, Instant.now().plusSeconds(999)))
                .hasMessageContaining("problem.forbidden");
        assertThatThrownBy(() -> rounds.extend(edda, claim, Instant.EPOCH))
                .hasMessageContaining("review.deadline.past");
        rounds.extend(edda, claim, Instant.now().plusSeconds(999));
        work.seal(rui, claim, judged("false"));
    }

    @Test
    void should_ask_again_when_the_evidence_has_changed_since() {
        ClaimId claim = work.inReview(rui);
        Assessment draft = work.write(rui, claim, judged("false"));
        work.addEvidence(olena, claim);
        assertThatThrownBy(() -> assessments.seal(rui, claim, draft.version()))
                .hasMessageContaining("review.seal.evidenceChanged");
        work.seal(rui, claim, judged("false"));
        assertThat(assessments.mine(rui, claim).orElseThrow().sealed()).isTrue();
    }

    @Test
    void should_keep_the_policy_a_claim_was_sent_under() {
        ClaimId claim = work.inReview(rui);
        policies.change(ada, PolicyDetails.plain(1, policy().scale()));
        work.seal(rui, claim, judged("false"));
        assertThat(work.state(ada, claim)).isEqualTo(ClaimState.IN_REVIEW);
        assertThat(rounds.of(ada, claim).orElseThrow().policy().assessmentsNeeded())
                .isEqualTo(2);
        work.seal(olena, claim, judged("false"));
        assertThat(work.state(ada, claim)).isEqualTo(ClaimState.SETTLED);
        ClaimId next = work.inReview(rui);
        work.seal(rui, next, judged("false"));
        assertThat(work.state(ada, next)).isEqualTo(ClaimState.SETTLED);
        assertThat(policies.versions(ada))
                .extracting(version -> version.number())
                .containsExactly(2, 1);
    }

    @Test
    void should_call_a_claim_back_in_the_same_way_whether_anything_is_sealed_or_not() {
        ClaimId untouched = work.inReview(rui);
        ClaimId sealed = work.inReview(rui);
        work.seal(rui, sealed, judged("false"));
        assertThatThrownBy(() -> work.move(rui, sealed, ClaimState.OPEN, "A slip."))
                .hasMessageContaining("problem.forbidden");
        assertThat(reviews.steps(edda, sealed)).isEqualTo(reviews.steps(edda, untouched));
        for (ClaimId claim : List.of(untouched, sealed)) {
            assertThat(work.move(edda, claim, ClaimState.OPEN, "A slip.").round())
                    .isEqualTo(2);
        }
        work.move(rui, sealed, ClaimState.IN_REVIEW, "");
        assertThat(assessments.mine(rui, sealed)).isEmpty();
        work.seal(rui, sealed, judged("true"));
        work.seal(olena, sealed, judged("true"));
        assertThat(work.state(ada, sealed)).isEqualTo(ClaimState.SETTLED);
        // the round that was called back stays closed for ever
        assertThat(assessments.opened(ada, sealed))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.round()).isEqualTo(2));
    }

    @Test
    void should_have_no_more_seats_than_are_needed() {
        ClaimId claim = work.inReview(rui);
        Member third = desk.join(ada, "third", Role.REVIEWER);
        Member reader = desk.join(ada, "len", Role.READER);
        seats.give(edda, claim, olena.person());
        assertThatThrownBy(() -> seats.give(edda, claim, olena.person())).hasMessageContaining("review.seat.already");
        assertThatThrownBy(() -> seats.give(edda, claim, reader.person())).hasMessageContaining("problem.forbidden");
        assertThatThrownBy(() -> seats.give(rui, claim, third.person())).hasMessageContaining("problem.forbidden");
        work.write(rui, claim, judged("false"));
        assertThat(seats.free(ada, claim)).isZero();
        assertThatThrownBy(() -> work.write(third, claim, judged("false"))).hasMessageContaining("review.seat.full");
        seats.handBack(rui, claim);
        work.seal(third, claim, judged("false"));
        assertThatThrownBy(() -> seats.handBack(third, claim)).hasMessageContaining("review.sealed");
        assertThatThrownBy(() -> work.write(rui, claim, judged("true"))).hasMessageContaining("review.seat.full");
    }

    @Test
    void should_reassign_the_work_of_whoever_leaves() {
        ClaimId claim = work.inReview(rui);
        seats.give(edda, claim, rui.person());
        seats.give(edda, claim, olena.person());
        work.seal(rui, claim, judged("false"));
        people.disable(ada, rui.person(), true);
        assertThat(seats.of(edda, claim))
                .filteredOn(seat -> seat.person().equals(rui.person()))
                .allMatch(Seat::gone);
        seats.takeBack(edda, claim, rui.person());
        Member third = desk.join(ada, "third", Role.REVIEWER);
        seats.give(edda, claim, third.person());
        assertThatThrownBy(() -> seats.give(edda, claim, rui.person())).isInstanceOf(Problem.class);
        work.seal(olena, claim, judged("true"));
        assertThat(work.state(ada, claim)).isEqualTo(ClaimState.IN_REVIEW);
        work.seal(third, claim, judged("true"));
        assertThat(verdicts.of(ada, claim).orElseThrow().details().rating()).isEqualTo("true");
        assertThat(assessments.opened(ada, claim)).hasSize(2);
    }

    @Test
    void should_keep_conflicts_of_interest_out() {
        ClaimId claim = work.inReview(rui);
        seats.take(olena, claim);
        seats.declareConflict(olena, claim, "My sister said it.");
        assertThat(seats.free(ada, claim)).isEqualTo(2);
        assertThatThrownBy(() -> seats.take(olena, claim)).hasMessageContaining("review.seat.conflict");
        assertThatThrownBy(() -> work.write(olena, claim, judged("false")))
                .hasMessageContaining("review.seat.conflict");
        DealingOut.Outcome dealt =
                dealing.deal(edda, new DealingOut.Order(Set.of(), Set.of(rui.person(), olena.person()), Set.of()));
        assertThat(dealt.seats()).isEqualTo(1);
        assertThat(dealt.without()).containsExactly(claim);
    }

    @Test
    void should_deal_by_language_skill_and_load_but_not_to_the_absent() {
        ClaimId one = work.inReview(rui);
        ClaimId two = work.inReview(rui);
        profiles.change(rui, rui.person(), new Profile(Set.of("uk"), Set.of("economy"), null));
        profiles.change(
                edda,
                olena.person(),
                new Profile(Set.of(), Set.of(), LocalDate.now().plusDays(3)));
        assertThatThrownBy(() -> profiles.change(rui, olena.person(), new Profile(Set.of(), Set.of(), null)))
                .hasMessageContaining("problem.forbidden");
        DealingOut.Outcome dealt = dealing.deal(edda, new DealingOut.Order(Set.of(one), Set.of(), Set.of("economy")));
        assertThat(dealt).isEqualTo(new DealingOut.Outcome(1, List.of(one), dealt.at()));
        DealingOut.Outcome rest = dealing.deal(edda, new DealingOut.Order(Set.of(), Set.of(), Set.of()));
        assertThat(rest).isEqualTo(new DealingOut.Outcome(3, List.of(), rest.at()));
        assertThat(seats.of(rui, one)).hasSize(1);
        assertThat(seats.of(rui, two)).hasSizeLessThan(2);
        assertThatThrownBy(() -> dealing.deal(rui, new DealingOut.Order(Set.of(), Set.of(), Set.of())))
                .hasMessageContaining("problem.forbidden");
    }

    @Test
    void should_ask_for_a_second_editor_where_the_policy_does() {
        PolicyDetails now = policy();
        policies.change(
                ada,
                new PolicyDetails(
                        2, now.scale(), now.adjudicators(), true, 0, now.ratingAgrees(), now.framingsAgree(), true));
        ClaimId claim = work.inReview(rui);
        work.seal(rui, claim, judged("false"));
        work.seal(olena, claim, judged("false"));
        long version = claims.get(ada, claim).version();
        Set<Condition> gate = Set.of(Condition.GATE_MET);
        assertThatThrownBy(() -> reviews.move(edda, claim, version, ClaimState.PUBLISHED, "", gate))
                .hasMessageContaining("review.condition.APPROVED");
        assertThatThrownBy(() -> approvals.give(rui, claim, version)).hasMessageContaining("problem.forbidden");
        approvals.give(edda, claim, version);
        assertThatThrownBy(() -> reviews.move(edda, claim, version, ClaimState.PUBLISHED, "", gate))
                .hasMessageContaining("review.condition.APPROVED");
        reviews.move(ada, claim, version, ClaimState.PUBLISHED, "", gate);
        assertThat(work.state(ada, claim)).isEqualTo(ClaimState.PUBLISHED);
    }

    @Test
    void should_hide_what_assessors_say_until_all_have_sealed() {
        ClaimId claim = work.inReview(rui);
        seats.take(rui, claim);
        comments.add(edda, claim, "Mind the date.", Set.of());
        comments.add(rui, claim, "I lean to false.", Set.of(olena.person()));
        assertThat(comments.of(rui, claim)).hasSize(2);
        for (Member other : List.of(olena, edda, ada)) {
            assertThat(comments.of(other, claim))
                    .extracting(Comments.Comment::text)
                    .containsExactly("Mind the date.");
        }
        assertThat(notices.latest(olena)).isEmpty();
        work.seal(rui, claim, judged("false"));
        work.seal(olena, claim, judged("false"));
        assertThat(comments.of(olena, claim)).hasSize(2);
        assertThat(notices.latest(olena)).extracting(Notice::kind).contains(NoticeKind.MENTIONED, NoticeKind.SETTLED);
    }

    @Test
    void should_tell_whom_the_table_names_unless_they_turned_it_off() {
        notices.choose(ada, new Notices.Choice(NoticeKind.DISPUTED, false, Notices.Mail.OFF));
        ClaimId claim = work.disputed(rui, rui, olena, framing);
        assertThat(notices.latest(edda)).extracting(Notice::kind).containsExactly(NoticeKind.DISPUTED);
        assertThat(notices.latest(olena)).extracting(Notice::kind).containsExactly(NoticeKind.DISPUTED);
        assertThat(notices.latest(ada)).isEmpty();
        notices.read(edda);
        assertThat(notices.latest(edda)).allMatch(notice -> notice.readAt() != null);
        assertThat(notices.latest(edda).getFirst().claim()).isEqualTo(claim);
    }

    @Test
    void should_file_an_unclear_code_only_when_the_assessments_are_open() {
        ClaimId claim = work.inReview(rui);
        assertThatThrownBy(() -> codeNotes.file(rui, claim, framing, "Which group?"))
                .hasMessageContaining("review.codeNote.blind");
        work.seal(rui, claim, judged("false", framing));
        work.seal(olena, claim, judged("false"));
        codeNotes.file(edda, claim, framing, "Which group?");
        assertThat(codeNotes.of(rui, framing))
                .extracting(CodeNotes.CodeNote::text)
                .containsExactly("Which group?");
    }

    @Test
    void should_notice_a_sealed_assessment_that_was_changed_in_the_database() {
        ClaimId claim = work.inReview(rui);
        work.seal(rui, claim, judged("false"));
        jdbc.sql("update assessment set rating_key = 'true' where claim_id = ?")
                .param(claim.value())
                .update();
        work.seal(olena, claim, judged("true"));
        assertThat(opening.proofs(ada, claim))
                .hasSize(2)
                .filteredOn(proof -> !proof.holds())
                .hasSize(1);
    }

    @Test
    void should_open_once_when_the_last_two_seal_at_the_same_moment() throws Exception {
        for (int i = 0; i < 5; i++) {
            ClaimId claim = work.inReview(rui);
            Assessment one = work.write(rui, claim, judged("false"));
            Assessment other = work.write(olena, claim, judged("false"));
            try (var pool = Executors.newFixedThreadPool(2)) {
                var start = new CountDownLatch(1);
                List<Future<Assessment>> both = List.of(
                        pool.submit(() -> {
                            start.await();
                            return assessments.seal(rui, claim, one.version());
                        }),
                        pool.submit(() -> {
                            start.await();
                            return assessments.seal(olena, claim, other.version());
                        }));
                start.countDown();
                for (Future<Assessment> each : both) {
                    each.get();
                }
            }
            assertThat(work.state(ada, claim)).isEqualTo(ClaimState.SETTLED);
            assertThat(opening.proofs(ada, claim)).hasSize(2);
        }
        assertThat(journal.verify(ada.desk().value(), n -> {}).holds()).isTrue();
    }
}
