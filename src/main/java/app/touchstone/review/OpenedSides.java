package app.touchstone.review;

import app.touchstone.account.Member;
import app.touchstone.claim.Claim;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.Codebooks;
import app.touchstone.codebook.VerdictScales;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The opened assessments of a claim's present round beside each other, and where they differ. */
@Component
class OpenedSides {

    private final Assessments assessments;
    private final ClaimFacts facts;
    private final ClaimPassages passages;
    private final VerdictScales scales;
    private final Codebooks codebooks;

    OpenedSides(
            Assessments assessments,
            ClaimFacts facts,
            ClaimPassages passages,
            VerdictScales scales,
            Codebooks codebooks) {
        this.assessments = assessments;
        this.facts = facts;
        this.passages = passages;
        this.scales = scales;
        this.codebooks = codebooks;
    }

    /** A first; none while they are closed. */
    List<OpenedAssessment> of(Member member, Claim claim) {
        return assessments.opened(member, claim.id()).stream()
                .filter(one -> one.round() == claim.round())
                .toList();
    }

    Optional<Differences> differences(Member member, Claim claim) {
        return between(member, claim)
                .map(found -> found.with(passages.of(
                        claim.id(),
                        facts.sealed(claim).stream().map(row -> row.assessorId).toList())));
    }

    /** Without the passages, which are no field that is decided. */
    Optional<Differences> between(Member member, Claim claim) {
        List<OpenedAssessment> sides = of(member, claim);
        if (sides.isEmpty()) {
            return Optional.empty();
        }
        SortedMap<String, AssessmentDetails> sealed = new TreeMap<>();
        sides.forEach(one -> sealed.put(one.letter(), one.details()));
        return Optional.of(
                Differences.of(scales.get(member, sides.getFirst().scale()), sealed, parents(member, sides)));
    }

    private Map<CodeId, CodeId> parents(Member member, List<OpenedAssessment> sides) {
        Map<CodeId, CodeId> parents = new HashMap<>();
        Set<CodeId> next =
                sides.stream().flatMap(one -> one.details().framings().stream()).collect(Collectors.toSet());
        while (!next.isEmpty()) {
            Set<CodeId> above = new HashSet<>();
            codebooks.codes(member, next).forEach((id, code) -> {
                if (code.parent() != null && parents.put(id, code.parent()) == null) {
                    above.add(code.parent());
                }
            });
            next = above;
        }
        return parents;
    }
}
