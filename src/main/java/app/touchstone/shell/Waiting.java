package app.touchstone.shell;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.CursorPage;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.Claims;
import app.touchstone.review.Assessment;
import app.touchstone.review.Assessments;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for one member, by what they may do. */
@Component
class Waiting {

    private static final int SHOWN = 5;

    /** One step of the work and the claims that stand before it; a row whose permission a member lacks is left out. */
    private enum Step {
        PUBLISH("shell.desk.publish", ClaimState.SETTLED, Permission.PUBLISH),
        ASSESS("shell.desk.assess", ClaimState.IN_REVIEW, Permission.ASSESS),
        OPEN("shell.desk.open", ClaimState.OPEN, Permission.WRITE),
        DRAFT("shell.desk.drafts", ClaimState.DRAFT, Permission.WRITE);

        private final String key;
        private final ClaimState state;
        private final Permission permission;

        Step(String key, ClaimState state, Permission permission) {
            this.key = key;
            this.state = state;
            this.permission = permission;
        }
    }

    /**
     * Claims that wait for the same thing; never empty.
     *
     * @param key the translation key of what they wait for
     * @param total how many there are
     * @param first the oldest of them, at most five
     */
    record Pile(String key, long total, List<Claim> first) {}

    private final Claims claims;
    private final Assessments assessments;

    Waiting(Claims claims, Assessments assessments) {
        this.claims = claims;
        this.assessments = assessments;
    }

    /** What is nearest to the end comes first. */
    @Transactional(readOnly = true)
    public List<Pile> piles(Member member) {
        Map<ClaimState, Long> counts = claims.counts(member);
        return java.util.Arrays.stream(Step.values())
                .filter(step -> member.may(step.permission) && counts.containsKey(step.state))
                .map(step -> pile(member, step, counts.get(step.state)))
                .filter(pile -> pile.total > 0)
                .toList();
    }

    private Pile pile(Member member, Step step, long count) {
        boolean mineOnly = step == Step.ASSESS;
        List<Claim> found = claims.page(member, Set.of(step.state), "", null, mineOnly ? CursorPage.MOST : SHOWN)
                .items();
        if (!mineOnly) {
            return new Pile(step.key, count, found);
        }
        // whoever has sealed is done here; the number must not tell how many others have
        Predicate<Claim> mineOpen = claim ->
                assessments.mine(member, claim.id()).filter(Assessment::sealed).isEmpty();
        List<Claim> open = found.stream().filter(mineOpen).toList();
        return new Pile(step.key, open.size(), open.stream().limit(SHOWN).toList());
    }
}
