package app.touchstone.claimreview;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that one ClaimReview says, before it becomes JSON.
 *
 * @param url the page that carries the review; http or https
 * @param claimReviewed the claim's wording, never blank
 * @param claimAuthors who asserted it; empty when nobody is known
 * @param saidOn the day it was said, when known
 * @param firstAppearance the earliest place it was seen, when known; not repeated among {@code appearances}
 * @param language BCP 47 tag of the review's text
 * @param corrections oldest first
 * @param licence address of the licence the review is given under, when there is one
 * @param claimInterpreter who put the claim into words, when it was inferred from what was said
 */
public record ClaimReviewFacts(
        String url,
        String claimReviewed,
        Rating rating,
        List<ClaimAuthor> claimAuthors,
        @Nullable LocalDate saidOn,
        @Nullable Appearance firstAppearance,
        List<Appearance> appearances,
        FactChecker factChecker,
        LocalDate datePublished,
        LocalDate dateModified,
        String language,
        List<Correction> corrections,
        @Nullable String licence,
        @Nullable FactChecker claimInterpreter) {

    public ClaimReviewFacts {
        WebAddress.require(url, "the review's url");
        requireText(claimReviewed, "claimReviewed");
        requireText(language, "language");
        claimAuthors = List.copyOf(claimAuthors);
        appearances = List.copyOf(appearances);
        corrections = List.copyOf(corrections);
        if (dateModified.isBefore(datePublished)) {
            throw new IllegalArgumentException("modified before it was published");
        }
    }

    /**
     * The verdict in words, and in numbers only when it lies on an ordered scale.
     *
     * @param ordinal the place on the scale, nearer to {@code best} is truer; null off the scale
     * @param explanation one or two sentences; null when there is none
     */
    public record Rating(
            String label,
            @Nullable Integer ordinal,
            @Nullable Integer best,
            @Nullable Integer worst,
            @Nullable String explanation) {

        public Rating {
            requireText(label, "rating label");
            boolean none = ordinal == null && best == null && worst == null;
            if (!none) {
                if (ordinal == null || best == null || worst == null) {
                    throw new IllegalArgumentException("a rating has all three numbers or none");
                }
                if (worst < 1 || best <= worst || ordinal < worst || ordinal > best) {
                    throw new IllegalArgumentException("rating " + ordinal + " does not fit " + worst + "–" + best);
                }
            }
        }

        public static Rating onScale(String label, int ordinal, int worst, int best, @Nullable String explanation) {
            return new Rating(label, ordinal, best, worst, explanation);
        }

        /** A rating that no number describes, such as "unproven" or "satire". */
        public static Rating offScale(String label, @Nullable String explanation) {
            return new Rating(label, null, null, null, explanation);
        }
    }

    public enum AuthorKind {
        PERSON("Person"),
        ORGANISATION("Organization");

        private final String type;

        AuthorKind(String type) {
            this.type = type;
        }

        /** schema.org's name of the type. */
        String type() {
            return type;
        }
    }

    /**
     * Who asserted the claim.
     *
     * @param sameAs addresses that identify them elsewhere
     */
    public record ClaimAuthor(String name, AuthorKind kind, List<String> sameAs) {
        public ClaimAuthor {
            requireText(name, "claim author");
            sameAs = List.copyOf(sameAs);
            sameAs.forEach(address -> WebAddress.require(address, "sameAs"));
        }
    }

    /** A place where the claim was seen; at least one of address and headline is there. */
    public record Appearance(
            @Nullable String address, @Nullable String headline) {
        public Appearance {
            if (address == null && (headline == null || headline.isBlank())) {
                throw new IllegalArgumentException("an appearance needs an address or a headline");
            }
            if (address != null) {
                WebAddress.require(address, "appearance");
            }
        }
    }

    /** An organisation that checks facts, with its page of corrections policy when it has one. */
    public record FactChecker(
            String name, @Nullable String url, @Nullable String correctionsPolicy) {
        public FactChecker {
            requireText(name, "fact-checker");
            if (url != null) {
                WebAddress.require(url, "the fact-checker's url");
            }
            if (correctionsPolicy != null) {
                WebAddress.require(correctionsPolicy, "corrections policy");
            }
        }
    }

    /** One published correction: what changed and why. */
    public record Correction(String text, LocalDate date) {
        public Correction {
            requireText(text, "correction");
        }
    }

    private static void requireText(String text, String what) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " is blank");
        }
    }
}
