package app.touchstone.review;

import app.touchstone.codebook.CodeId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One reviewer's judgement while it is being written; it may be unfinished.
 *
 * @param rating the key of a rating of the scale, null until one is chosen
 * @param headline the report's title as this assessor would have it, at most 200 characters
 * @param summary at most 75 words when sealed
 * @param justification sentences that cite evidence as [E1], or are marked as reasoning with [R]
 * @param framings codes, apart from the rating: true and framed is a result too
 */
public record AssessmentDetails(
        @Nullable @Size(max = 80) String rating,
        @NotNull @Size(max = 200) String headline,
        @NotNull @Size(max = 2000) String summary,
        @NotNull @Size(max = 50_000) String justification,
        @NotNull @Size(max = 100) Set<@NotNull CodeId> framings) {

    /** The most words a summary may have (the report's page asks for a short one). */
    public static final int SUMMARY_WORDS = 75;

    public AssessmentDetails {
        framings = framings == null ? null : Set.copyOf(framings);
    }

    /** How many words a summary has, counted as the seal counts them. */
    public static int words(String summary) {
        return SealCheck.words(summary, Locale.ROOT);
    }

    /** Nothing written yet. */
    public static AssessmentDetails empty() {
        return new AssessmentDetails(null, "", "", "", Set.of());
    }
}
