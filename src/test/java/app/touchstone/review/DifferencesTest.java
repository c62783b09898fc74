package app.touchstone.review;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.VerdictScale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static final CodeId TOP = CodeId.fresh();
    private static final CodeId UNDER = CodeId.fresh();
    private static final CodeId OTHER = CodeId.fresh();
    private static final Map<CodeId, CodeId> PARENTS = Map.of(UNDER, TOP);
    private static final VerdictScale SCALE =
            ConsensusTest.scale("false", "mostly-false", "half", "mostly-true", "true");

    private static Differences between(AssessmentDetails... sealed) {
        SortedMap<String, AssessmentDetails> byLetter = new TreeMap<>();
        for (int i = 0; i < sealed.length; i++) {
            byLetter.put(Letters.of(i), sealed[i]);
        }
        return Differences.of(SCALE, byLetter, PARENTS);
    }

    private static AssessmentDetails citing(String justification) {
        return new AssessmentDetails("false", "A headline", "A summary.", justification, Set.of());
    }

    @Test
    void should_find_nothing_between_the_same() {
        Differences none = between(ConsensusTest.judged("false", TOP), ConsensusTest.judged("false", TOP));
        assertThat(none.fields()).isEmpty();
        assertThat(none.steps()).isZero();
        assertThat(none.evidence()).isEmpty();
    }

    @Test
    void should_count_the_steps_between_ratings() {
        assertThat(between(ConsensusTest.judged("false"), ConsensusTest.judged("mostly-true"))
                        .steps())
                .isEqualTo(3);
        assertThat(between(
                                ConsensusTest.judged("true"),
                                ConsensusTest.judged("half"),
                                ConsensusTest.judged("mostly-true"))
                        .steps())
                .isEqualTo(2);
        Differences off = between(ConsensusTest.judged("false"), ConsensusTest.judged("unproven"));
        assertThat(off.steps()).isNull();
        assertThat(off.fields()).containsExactly(Differences.Field.RATING);
        assertThat(between(ConsensusTest.judged("unproven"), ConsensusTest.judged("unproven"))
                        .steps())
                .isZero();
    }

    @Test
    void should_tell_a_missing_framing_from_one_of_another_depth() {
        Differences found = between(ConsensusTest.judged("false", TOP, OTHER), ConsensusTest.judged("false", UNDER));
        assertThat(found.fields()).containsExactly(Differences.Field.FRAMINGS);
        assertThat(found.framings()).extracting(Differences.Framing::code).containsExactlyInAnyOrder(TOP, UNDER, OTHER);
        found.framings()
                .forEach(
                        one -> assertThat(one.onlyDepth()).isEqualTo(!one.code().equals(OTHER)));
        Differences.Framing top = found.framings().stream()
                .filter(one -> one.code().equals(TOP))
                .findFirst()
                .orElseThrow();
        assertThat(top.givenBy()).containsExactly("A");
        assertThat(top.missingIn()).containsExactly("B");
        assertThat(top.kin()).containsExactly(Map.entry("B", UNDER));
    }

    @Test
    void should_find_the_evidence_that_one_alone_cites() {
        assertThat(between(citing("It is so [E1]. And so [E2][E3]."), citing("It is so [E1, E3]."))
                        .evidence())
                .containsExactly(new Differences.Cited(2, "A"));
        assertThat(between(citing("It is so [E1].")).evidence()).isEmpty();
    }
}
