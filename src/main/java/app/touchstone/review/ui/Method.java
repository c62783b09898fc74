package app.touchstone.review.ui;

import app.touchstone.account.Member;
import app.touchstone.claim.ClaimId;
import app.touchstone.codebook.Code;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.Codebooks;
import app.touchstone.codebook.ScaleId;
import app.touchstone.codebook.VerdictScale;
import app.touchstone.codebook.VerdictScales;
import app.touchstone.review.Assessment;
import app.touchstone.review.AssessmentDetails;
import app.touchstone.review.OpenedAssessment;
import app.touchstone.review.Policies;
import app.touchstone.review.Rounds;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** With what a claim is judged: the scale and the codes that apply to one assessment. */
@Component
class Method {

    private final Policies policies;
    private final Rounds rounds;
    private final VerdictScales scales;
    private final Codebooks codebooks;

    Method(Policies policies, Rounds rounds, VerdictScales scales, Codebooks codebooks) {
        this.policies = policies;
        this.rounds = rounds;
        this.scales = scales;
        this.codebooks = codebooks;
    }

    /** The scale a draft was begun with stays its own; a new one uses the scale of the policy its round began under. */
    VerdictScale scale(Member member, ClaimId claim, @Nullable Assessment begun) {
        return begun != null
                ? scale(member, begun.scale())
                : scale(
                        member,
                        rounds.of(member, claim)
                                .map(round -> round.policy().scale())
                                .orElseGet(() -> policies.inForce(member).scale()));
    }

    VerdictScale scale(Member member, ScaleId scale) {
        return scales.get(member, scale);
    }

    /** The newest codes, and older ones the assessment already carries. */
    Collection<Code> codes(Member member, @Nullable Assessment begun) {
        Map<CodeId, Code> codes = new LinkedHashMap<>();
        codebooks.newest(member).forEach(book -> book.codes().forEach(code -> codes.put(code.id(), code)));
        if (begun != null) {
            codes.putAll(codebooks.codes(member, begun.details().framings()));
        }
        return codes.values();
    }

    /** The newest codes, and older ones that somebody gave. */
    Collection<Code> given(Member member, List<OpenedAssessment> sides) {
        Map<CodeId, Code> codes = new LinkedHashMap<>();
        codes(member, null).forEach(code -> codes.put(code.id(), code));
        sides.forEach(
                side -> codes.putAll(codebooks.codes(member, side.details().framings())));
        return codes.values();
    }

    Map<CodeId, Code> named(Member member, Set<CodeId> ids) {
        return codebooks.codes(member, ids);
    }

    /** The codes of one assessment. */
    Collection<Code> framings(Member member, AssessmentDetails of) {
        return codebooks.codes(member, of.framings()).values();
    }
}
