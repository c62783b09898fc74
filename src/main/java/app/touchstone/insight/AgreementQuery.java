package app.touchstone.insight;

import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.CodebookId;
import app.touchstone.codebook.ScaleId;
import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Which judgements to look at.
 *
 * @param scale a version of a verdict scale; null for the one most used. For ratings only
 * @param codebook a version of a codebook; null for all. Not for ratings
 * @param code one code, in all versions of its codebook; null for all. Not for ratings
 * @param from the first month, null for no bound: of the opening of a round, or of the making of a mark; in UTC
 * @param to the last month, null for no bound
 */
public record AgreementQuery(
        @NotNull Subject subject,
        @Nullable ScaleId scale,
        @Nullable CodebookId codebook,
        @Nullable CodeId code,
        @Nullable YearMonth from,
        @Nullable YearMonth to) {

    public static AgreementQuery of(Subject subject) {
        return new AgreementQuery(subject, null, null, null, null, null);
    }

    boolean holds(YearMonth month) {
        return (from == null || !month.isBefore(from)) && (to == null || !month.isAfter(to));
    }
}
