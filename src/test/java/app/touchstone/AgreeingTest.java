package app.touchstone;

import static app.touchstone.ReviewDesk.judged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.agreement.Undefined;
import app.touchstone.basis.Problem;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimState;
import app.touchstone.codebook.Code;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.Codebooks;
import app.touchstone.document.Document;
import app.touchstone.document.DocumentDetails;
import app.touchstone.document.Documents;
import app.touchstone.document.Imports;
import app.touchstone.insight.AgreementAnswer;
import app.touchstone.insight.AgreementQuery;
import app.touchstone.insight.Agreements;
import app.touchstone.insight.Figure;
import app.touchstone.insight.Intervals;
import app.touchstone.insight.Reading;
import app.touchstone.insight.Subject;
import app.touchstone.marking.MarkId;
import app.touchstone.marking.Marks;
import app.touchstone.marking.NewMark;
import app.touchstone.review.Adjudications;
import app.touchstone.review.AssessmentDetails;
import app.touchstone.review.Differences;
import app.touchstone.review.Policies;
import app.touchstone.review.PolicyDetails;
import app.touchstone.review.Ruling;
import java.io.StringWriter;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** How far the people of a desk agree, on every database we run on. */
@SpringBootTest
@Import({TestDesk.class, ReviewDesk.class})
abstract class AgreeingTest {

    private static final String TEXT = "A golden billion lives well. The others pay for it, they say.";

    @Autowired
    TestDesk desk;

    @Autowired
    ReviewDesk work;

    @Autowired
    Agreements agreements;

    @Autowired
    Adjudications adjudications;

    @Autowired
    Policies policies;

    @Autowired
    Codebooks codebooks;

    @Autowired
    Imports imports;

    @Autowired
    Documents documents;

    @Autowired
    Marks marks;

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
        framing = codes().getFirst().id();
    }

    private List<Code> codes() {
        return codebooks.newest(ada).getFirst().codes();
    }

    private ClaimId agreed(String rating, CodeId... framings) {
        ClaimId claim = work.inReview(ada);
        work.seal(rui, claim, judged(rating, framings));
        work.seal(olena, claim, judged(rating, framings));
        return claim;
    }

    /** Rui says false and gives the framing, Olena half-true without it; the editor follows neither of them in all. */
    private ClaimId decided() {
        ClaimId claim = work.disputed(rui, rui, olena, framing);
        AssessmentDetails outcome = judged("mostly-false");
        adjudications.decide(
                edda,
                claim,
                adjudications
                        .keep(
                                edda,
                                claim,
                                0,
                                new Ruling(
                                        outcome,
                                        List.of(
                                                new Ruling.FieldRuling(Differences.Field.RATING, null, "Between."),
                                                new Ruling.FieldRuling(
                                                        Differences.Field.FRAMINGS, null, "It frames nothing."))))
                        .version());
        return claim;
    }

    private AgreementAnswer answer(AgreementQuery query) {
        return agreements.answer(ada, query, Intervals.of(200));
    }

    private static Figure figure(AgreementAnswer answer, Reading reading) {
        return answer.figures().stream()
                .filter(one -> one.reading() == reading)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void should_say_of_an_empty_desk_that_there_is_nothing() {
        for (Subject subject : Subject.values()) {
            AgreementAnswer answer = answer(AgreementQuery.of(subject));
            assertThat(answer.figures()).isNotEmpty().allSatisfy(figure -> {
                assertThat(figure.value()).isNull();
                assertThat(figure.undefined()).isEqualTo(Undefined.NO_JUDGEMENTS);
            });
            assertThat(answer.cases()).isEmpty();
        }
    }

    @Test
    void should_count_a_round_only_when_it_is_settled() {
        ClaimId claim = work.inReview(ada);
        work.seal(rui, claim, judged("false"));
        assertThat(answer(AgreementQuery.of(Subject.RATINGS)).judgements()).isZero();
        work.seal(olena, claim, judged("half-true"));
        assertThat(work.state(ada, claim)).isEqualTo(ClaimState.DISPUTED);
        assertThat(answer(AgreementQuery.of(Subject.RATINGS)).judgements()).isZero();
        decided();
        assertThat(answer(AgreementQuery.of(Subject.RATINGS)).judgements()).isEqualTo(2);
    }

    @Test
    void should_measure_ratings_with_interval_pairs_and_the_worst_case_first() {
        agreed("false");
        agreed("true");
        agreed("half-true");
        ClaimId worst = decided();

        AgreementAnswer answer = answer(AgreementQuery.of(Subject.RATINGS));

        assertThat(answer.units()).isEqualTo(4);
        assertThat(answer.judgements()).isEqualTo(8);
        assertThat(figure(answer, Reading.OBSERVED_AGREEMENT).value()).isEqualTo(0.75);
        Figure ordinal = figure(answer, Reading.ALPHA_ORDINAL);
        assertThat(ordinal.value()).isBetween(0.0, 1.0);
        assertThat(ordinal.low()).isNotNull().isLessThanOrEqualTo(ordinal.value());
        assertThat(ordinal.high()).isNotNull().isGreaterThanOrEqualTo(ordinal.value());
        assertThat(answer.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.name()).isEqualTo("olena – rui");
            assertThat(pair.units()).isEqualTo(4);
            // 3 of 4 the same; by chance (1·1 + 1·1 + 1·2 …)/16: false 2·1, half-true 1·2, true 1·1
            assertThat(pair.figure().value()).isCloseTo((0.75 - 5 / 16.0) / (1 - 5 / 16.0), within(1e-12));
        });
        assertThat(answer.cases()).hasSize(4);
        assertThat(answer.cases().getFirst().place()).endsWith(worst.toString());
        // false and half-true are two of the four steps apart
        assertThat(answer.cases().getFirst().disagreement()).isEqualTo(0.5);
        assertThat(answer.cases().getLast().disagreement()).isZero();
        assertThat(answer.months())
                .singleElement()
                .satisfies(month -> assertThat(month.units()).isEqualTo(4));
        assertThat(answer.versions()).hasSize(1);
    }

    @Test
    void should_say_that_agreement_on_one_rating_alone_is_undefined() {
        agreed("false");
        agreed("false");
        AgreementAnswer answer = answer(AgreementQuery.of(Subject.RATINGS));
        assertThat(figure(answer, Reading.ALPHA_ORDINAL).value()).isNull();
        assertThat(figure(answer, Reading.ALPHA_ORDINAL).undefined()).isEqualTo(Undefined.ONE_CATEGORY);
        assertThat(answer.pairs().getFirst().figure().undefined()).isEqualTo(Undefined.ONE_CATEGORY);
    }

    @Test
    void should_leave_ratings_off_the_scale_out_of_the_order_and_say_so() {
        agreed("false");
        agreed("true");
        agreed("unproven");
        AgreementAnswer answer = answer(AgreementQuery.of(Subject.RATINGS));
        assertThat(answer.offScale()).isEqualTo(2);
        assertThat(figure(answer, Reading.ALPHA_NOMINAL).value()).isEqualTo(1);
        assertThat(figure(answer, Reading.ALPHA_ORDINAL).value()).isEqualTo(1);
    }

    @Test
    void should_measure_framings_as_sets_and_code_by_code() {
        CodeId second = codes().get(1).id();
        agreed("false", framing);
        agreed("true", second);
        agreed("false", framing, second);
        ClaimId worst = decided();

        AgreementAnswer sets = answer(AgreementQuery.of(Subject.FRAMINGS));
        assertThat(figure(sets, Reading.ALPHA_MASI).value()).isBetween(0.0, 1.0);
        assertThat(figure(sets, Reading.OBSERVED_AGREEMENT).value()).isEqualTo(0.75);
        assertThat(sets.codes())
                .extracting(AgreementAnswer.Slice::key)
                .containsExactly(framing.toString(), second.toString());
        assertThat(sets.codes().getLast().figure().value()).isEqualTo(1);
        assertThat(sets.cases().getFirst().place()).endsWith(worst.toString());
        assertThat(sets.versions()).isNotEmpty();

        AgreementAnswer one = answer(new AgreementQuery(Subject.FRAMINGS, null, null, framing, null, null));
        assertThat(figure(one, Reading.ALPHA_NOMINAL).value())
                .isEqualTo(sets.codes().getFirst().figure().value());
        assertThat(one.codes()).isEmpty();
    }

    @Test
    void should_keep_to_months_and_versions_that_are_asked_for() {
        agreed("false", framing);
        YearMonth now = YearMonth.now(ZoneOffset.UTC);
        AgreementQuery later =
                new AgreementQuery(Subject.RATINGS, null, null, null, now.plusMonths(2), now.plusMonths(3));
        assertThat(answer(later).judgements()).isZero();
        var book = codebooks.newest(ada).getFirst();
        assertThat(answer(new AgreementQuery(Subject.FRAMINGS, null, book.id(), null, null, null))
                        .judgements())
                .isEqualTo(2);
        assertThatThrownBy(() -> answer(new AgreementQuery(
                        Subject.FRAMINGS, null, null, CodeId.of("00000000-0000-0000-0000-000000000007"), null, null)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("NOT_FOUND");
    }

    /** Where the policy hides names, letters stand: drawn anew for every claim, they join nothing. */
    @Test
    void should_name_nobody_whose_policy_hides_them() {
        PolicyDetails now = policies.inForce(ada).details();
        policies.change(
                ada,
                new PolicyDetails(
                        now.assessmentsNeeded(),
                        now.scale(),
                        now.adjudicators(),
                        now.approvalNeeded(),
                        now.daysToAssess(),
                        now.ratingAgrees(),
                        now.framingsAgree(),
                        false));
        agreed("false");
        decided();
        AgreementAnswer answer = answer(AgreementQuery.of(Subject.RATINGS));
        assertThat(answer.unnamed()).isTrue();
        assertThat(answer.pairs()).isEmpty();
        assertThat(answer.figures().getFirst().value()).isNotNull();
        assertThat(answer.cases().toString()).doesNotContain("rui", "olena").contains("by=A", "by=B");
        assertThat(csv(AgreementQuery.of(Subject.RATINGS))).doesNotContain("rui", "olena");
    }

    private String csv(AgreementQuery query) {
        StringWriter out = new StringWriter();
        agreements.write(ada, query, out);
        return out.toString();
    }

    @Test
    void should_write_the_judgements_as_the_command_line_reads_them() {
        agreed("false", framing);
        decided();
        assertThat(csv(AgreementQuery.of(Subject.RATINGS)).lines().toList())
                .hasSize(5)
                .startsWith("unit,rater,value")
                .anyMatch(line -> line.endsWith(",rui,false"))
                .anyMatch(line -> line.endsWith(",olena,half-true"));
        // of a set without codes a bar is left, or it would be a missing judgement
        assertThat(csv(AgreementQuery.of(Subject.FRAMINGS)).lines()).anyMatch(line -> line.endsWith(",olena,|"));
    }

    @Test
    void should_measure_where_marks_stand() {
        Document document = imports.paste(ada, new DocumentDetails("A speech", "", "", null, "", "en"), TEXT);
        mark(rui, document, "golden billion lives");
        mark(olena, document, "golden billion");
        mark(olena, document, "they say");
        AgreementAnswer answer = answer(AgreementQuery.of(Subject.MARKS));
        assertThat(answer.units()).isEqualTo(1);
        assertThat(answer.pairable()).isEqualTo(1);
        assertThat(figure(answer, Reading.SPAN_OVERLAP).value()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(figure(answer, Reading.SPAN_ALPHA).value()).isBetween(0.2, 0.9);
        // nobody else marked it: the worst
        assertThat(answer.cases().getFirst().title()).isEqualTo("they say");
        assertThat(answer.cases().getFirst().place()).contains("?mark=");
        String text = documents.snapshot(ada, document.snapshot()).text();
        assertThat(csv(AgreementQuery.of(Subject.MARKS)).lines()).hasSize(1 + 2 * text.length());
    }

    private void mark(Member who, Document document, String quote) {
        int start = documents.snapshot(ada, document.snapshot()).text().indexOf(quote);
        marks.add(
                who,
                new NewMark(MarkId.fresh(), document.snapshot(), start, start + quote.length(), quote, framing, ""));
    }

    @Test
    void should_stop_when_it_is_cancelled_and_tell_how_far_it_is() {
        agreed("false");
        agreed("true");
        double[] told = {0};
        agreements.answer(
                ada, AgreementQuery.of(Subject.RATINGS), new Intervals(100, share -> told[0] = share, () -> false));
        assertThat(told[0]).isEqualTo(1);
        assertThatThrownBy(() -> agreements.answer(
                        ada, AgreementQuery.of(Subject.RATINGS), new Intervals(100, share -> {}, () -> true)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void should_show_nothing_of_another_desk_and_nothing_without_the_right() {
        agreed("false");
        Member nobody = new Member(rui.person(), "x", rui.desk(), "x", java.util.Set.of());
        assertThatThrownBy(() -> agreements.answer(nobody, AgreementQuery.of(Subject.RATINGS), Intervals.NONE))
                .isInstanceOf(Problem.class);
        Member elsewhere = new Member(rui.person(), "x", app.touchstone.account.DeskId.fresh(), "x", rui.permissions());
        assertThat(agreements
                        .answer(elsewhere, AgreementQuery.of(Subject.MARKS), Intervals.NONE)
                        .judgements())
                .isZero();
    }
}
