package app.touchstone.review;

import app.touchstone.basis.Problem;
import app.touchstone.codebook.VerdictScale;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What must hold for an assessment to be sealed; after that nobody can mend it. Plain rules. */
final class SealCheck {

    private SealCheck() {}

    /**
     * @param known the numbers of the claim's evidence that has not been withdrawn
     * @throws Problem INVALID at the first field that is not ready
     */
    static void check(AssessmentDetails details, VerdictScale scale, Set<Integer> known, Locale language) {
        checkRating(details, scale);
        if (details.headline().isBlank()) {
            throw Problem.invalid("headline", "review.seal.headline");
        }
        if (details.summary().isBlank()) {
            throw Problem.invalid("summary", "review.seal.summary");
        }
        int words = words(details.summary(), language);
        if (words > AssessmentDetails.SUMMARY_WORDS) {
            throw Problem.invalid("summary", "review.seal.summaryLong", words, AssessmentDetails.SUMMARY_WORDS);
        }
        checkJustification(Justification.parse(details.justification(), language), known);
    }

    static void checkRating(AssessmentDetails details, VerdictScale scale) {
        if (details.rating() == null) {
            throw Problem.invalid("rating", "review.seal.rating");
        }
        if (scale.rating(details.rating()).isEmpty()) {
            throw Problem.invalid("rating", "review.seal.ratingUnknown", details.rating(), scale.name());
        }
    }

    private static void checkJustification(Justification justification, Set<Integer> known) {
        if (justification.sentences().isEmpty()) {
            throw Problem.invalid("justification", "review.seal.justification");
        }
        Set<Integer> unknown = justification.unknownCitations(known);
        if (!unknown.isEmpty()) {
            throw Problem.invalid("justification", "review.seal.unknownEvidence", labels(unknown));
        }
        List<Justification.Sentence> uncited = justification.uncitedSentences();
        if (!uncited.isEmpty()) {
            throw Problem.invalid(
                    "justification", "review.seal.uncited", uncited.getFirst().text());
        }
    }

    private static String labels(Set<Integer> numbers) {
        return String.join(
                ", ", new TreeSet<>(numbers).stream().map(n -> "[E" + n + "]").toList());
    }

    /** Words by the boundaries of UAX 29. */
    static int words(String text, Locale language) {
        BreakIterator boundaries = BreakIterator.getWordInstance(language);
        boundaries.setText(text);
        int count = 0;
        int start = boundaries.first();
        for (int end = boundaries.next(); end != BreakIterator.DONE; start = end, end = boundaries.next()) {
            count += Character.isLetterOrDigit(text.codePointAt(start)) ? 1 : 0;
        }
        return count;
    }
}
