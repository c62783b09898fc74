package app.touchstone.review.ui;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.claim.Appearance;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.evidence.Evidence;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the parts of the claim workspace show, read once for all of them. */
record ClaimOnScreen(Member member, Claim claim, List<Appearance> appearances, List<Evidence> evidence) {

    ClaimId id() {
        return claim.id();
    }

    boolean wordingMayChange() {
        return claim.state().wordingMayChange() && member.may(Permission.WRITE);
    }

    boolean evidenceMayChange() {
        return claim.state().evidenceMayChange() && member.may(Permission.WRITE);
    }

    /** The numbers a justification may cite. */
    Set<Integer> citable() {
        return evidence.stream()
                .filter(piece -> !piece.withdrawn())
                .map(Evidence::number)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
