package app.touchstone.insight;

import app.touchstone.claim.ClaimId;
import app.touchstone.codebook.CodebookId;
import app.touchstone.codebook.ScaleId;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Set;

/**
 * One sealed assessment of a settled round.
 *
 * @param by a name; where the policy of the round hides it the letter the claim shows, which is drawn anew for every
 *     claim, so that nothing joins one person's judgements
 */
record Judged(
        ClaimId claim,
        long number,
        String wording,
        int round,
        Instant openedAt,
        String by,
        boolean named,
        ScaleId scale,
        String rating,
        Set<Given> framings) {

    /** A code that was given; its name is the same in all versions. */
    record Given(CodebookId codebook, String book, int version, String key, String label) {
        String name() {
            return book + "/" + key;
        }
    }

    String unit() {
        return number + "/" + round;
    }

    YearMonth month() {
        return YearMonth.from(openedAt.atOffset(ZoneOffset.UTC));
    }
}
