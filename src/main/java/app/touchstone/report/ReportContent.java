package app.touchstone.report;

import app.touchstone.claim.ClaimantKind;
import app.touchstone.codebook.CodeKind;
import app.touchstone.codebook.Hue;
import app.touchstone.document.TextDirection;
import app.touchstone.evidence.SourceKind;
import app.touchstone.evidence.SourceType;
import app.touchstone.evidence.Stance;
import app.touchstone.review.Justification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that one edition of a report says. It needs nothing else to be shown again, in any format, for as long as the
 * edition is kept; so nothing here points into the rest of the house. Unknown texts are empty, never null.
 *
 * @param slug the report's word in addresses
 * @param edition 1, 2, 3, …
 * @param language BCP 47 tag of the report's own text
 * @param summary at most 75 words, as the seal of the assessment made sure
 * @param justification cites only what is among {@code evidence}
 * @param evidence ascending by number
 * @param corrections oldest first; empty in edition 1
 * @param licence name or address of the licence the report is given under
 */
public record ReportContent(
        String slug,
        int edition,
        Instant firstPublishedAt,
        Instant publishedAt,
        String language,
        TextDirection direction,
        String deskName,
        String title,
        String summary,
        Claim claim,
        List<Appearance> appearances,
        Verdict verdict,
        Justification justification,
        List<Framing> framings,
        List<Evidence> evidence,
        Review review,
        List<Correction> corrections,
        Methodology methodology,
        List<String> authors,
        String licence) {

    public ReportContent {
        Sound.text(slug, "slug");
        Sound.positive(edition, "edition");
        Sound.text(language, "language");
        Sound.text(deskName, "desk");
        Sound.text(title, "title");
        Sound.text(summary, "summary");
        appearances = List.copyOf(appearances);
        framings = List.copyOf(framings);
        evidence = evidence.stream()
                .sorted(Comparator.comparingInt(Evidence::number))
                .toList();
        corrections = List.copyOf(corrections);
        authors = List.copyOf(authors);
        if (publishedAt.isBefore(firstPublishedAt)) {
            throw new IllegalArgumentException("published before it was first published");
        }
        Set<Integer> numbers = evidence.stream().map(Evidence::number).collect(Collectors.toSet());
        if (numbers.size() < evidence.size()) {
            throw new IllegalArgumentException("two pieces of evidence have one number");
        }
        Set<Integer> unknown = justification.unknownCitations(numbers);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("the justification cites what is not there: " + unknown);
        }
        int newest = edition;
        if (corrections.stream().anyMatch(one -> one.edition() > newest)) {
            throw new IllegalArgumentException("a correction of an edition to come");
        }
    }

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    public boolean retracted() {
        return !corrections.isEmpty() && corrections.getLast().kind() == CorrectionKind.RETRACTION;
    }

    /** The same, telling what an editor let pass. */
    ReportContent waiving(List<GateCheck> gate) {
        List<Waived> waived = gate.stream()
                .filter(one -> one.state() == GateCheck.State.WAIVED)
                .map(one -> new Waived(one.item(), one.reason()))
                .toList();
        return new ReportContent(
                slug,
                edition,
                firstPublishedAt,
                publishedAt,
                language,
                direction,
                deskName,
                title,
                summary,
                claim,
                appearances,
                verdict,
                justification,
                framings,
                evidence,
                new Review(
                        review.assessments(),
                        review.settlement(),
                        review.rightOfReply(),
                        review.interests(),
                        review.dissents(),
                        review.agreed(),
                        review.reply(),
                        waived),
                corrections,
                methodology,
                authors,
                licence);
    }

    /** What was checked. @param number the one people call the claim by on its desk */
    public record Claim(
            long number,
            String wording,
            List<Claimant> claimants,
            @Nullable LocalDate saidOn,
            String saidAt,
            String context) {
        public Claim {
            Sound.positive(number, "claim number");
            Sound.text(wording, "wording");
            claimants = List.copyOf(claimants);
        }
    }

    /** Who asserted it. @param sameAs an address that identifies them */
    public record Claimant(String name, ClaimantKind kind, String description, String sameAs) {
        public Claimant {
            Sound.text(name, "claimant");
            Sound.address(sameAs, "sameAs");
        }
    }

    /**
     * Where it was seen.
     *
     * @param title the document's; empty for a bare address
     * @param first whether it is the first known one
     * @param snapshotSha256 of the text the quote was taken from, 64 hexadecimal digits
     */
    public record Appearance(
            String title,
            String publisher,
            String author,
            @Nullable LocalDate publishedOn,
            String address,
            String quote,
            boolean first,
            String snapshotSha256) {
        public Appearance {
            Sound.address(address, "appearance");
            Sound.sha256(snapshotSha256, "snapshot");
        }
    }

    /** The verdict with the whole scale it was given on. @param ratings worst to best, then those off the scale */
    public record Verdict(String scaleName, String scaleKey, int scaleVersion, List<Rating> ratings, String ratingKey) {
        public Verdict {
            Sound.text(scaleName, "scale");
            Sound.positive(scaleVersion, "scale version");
            ratings = List.copyOf(ratings);
            String key = ratingKey;
            Set<String> keys = new HashSet<>();
            if (!ratings.stream().allMatch(one -> keys.add(one.key())) || !keys.contains(key)) {
                throw new IllegalArgumentException("rating " + key + " is not one of the scale's");
            }
        }

        public Rating rating() {
            return ratings.stream()
                    .filter(one -> one.key().equals(ratingKey))
                    .findFirst()
                    .orElseThrow();
        }

        /** The ratings that stand on the scale, worst to best. */
        public List<Rating> steps() {
            return ratings.stream()
                    .filter(one -> one.ordinal() != null)
                    .sorted(Comparator.comparing(
                            Rating::ordinal, Comparator.nullsLast(Comparator.<Integer>naturalOrder())))
                    .toList();
        }

        /** The chosen rating's place among {@link #steps()}, from 1; empty off the scale. */
        public Optional<Integer> step() {
            int place = steps().indexOf(rating());
            return place < 0 ? Optional.empty() : Optional.of(place + 1);
        }
    }

    /**
     * One rating of a scale.
     *
     * @param ordinal growing towards true; null off the scale
     * @param published the number it is published with; null for its place on the scale, as in editions of before there was one
     */
    public record Rating(
            String key,
            String label,
            String meaning,
            @Nullable Integer ordinal,
            Hue colour,
            @Nullable Integer published) {

        /** Published with its place on the scale. */
        public Rating(String key, String label, String meaning, @Nullable Integer ordinal, Hue colour) {
            this(key, label, meaning, ordinal, colour, null);
        }

        public Rating {
            Sound.text(key, "rating key");
            Sound.text(label, "rating label");
        }
    }

    /** How the claim is framed, apart from whether it is true. @param path labels from the top down */
    public record Framing(
            String codebookName, int codebookVersion, CodeKind kind, String path, String definition, Hue colour) {
        public Framing {
            Sound.text(path, "framing");
        }
    }

    /**
     * What a source contributes.
     *
     * @param number the one the justification cites
     * @param captureSha256 of the archived copy, 64 hexadecimal digits; empty when there is none
     */
    public record Evidence(
            int number,
            String question,
            String answer,
            String quote,
            Stance stance,
            String sourceName,
            SourceKind sourceKind,
            SourceType sourceType,
            String address,
            LocalDate accessedOn,
            String captureSha256) {
        public Evidence {
            Sound.positive(number, "evidence number");
            Sound.text(sourceName, "source");
            Sound.address(address, "evidence");
            Sound.sha256(captureSha256, "capture");
        }
    }

    /**
     * How the verdict came about.
     *
     * @param assessments how many were sealed independently
     * @param rightOfReply what is said of it in words; in editions from before it was told in parts all of it
     * @param interests what the authors declared
     * @param dissents what assessors hold against the verdict, without their names
     * @param agreed how far the assessments agreed; null of a single one, and in editions from before this was told
     * @param reply whether the claimant was asked, and what came of it
     * @param waived what the gate asked for and an editor let pass
     */
    public record Review(
            int assessments,
            Settlement settlement,
            String rightOfReply,
            String interests,
            List<String> dissents,
            @Nullable Agreed agreed,
            RightOfReply reply,
            List<Waived> waived) {
        public Review {
            Sound.positive(assessments, "assessments");
            // editions from before do not have the fields
            dissents = dissents == null ? List.of() : List.copyOf(dissents);
            reply = reply == null ? RightOfReply.NONE : reply;
            waived = waived == null ? List.of() : List.copyOf(waived);
        }
    }

    /** An item of the gate that did not hold, and why an editor let the report out nevertheless. */
    public record Waived(GateItem item, String reason) {
        public Waived {
            Sound.text(reason, "reason");
        }
    }

    /**
     * How far the sealed assessments agreed, before anybody decided.
     *
     * @param sameRating how many gave the rating of the verdict
     * @param sameFramings how many gave the very framings of the verdict
     * @param steps how far apart the ratings lay on the scale, 0 for the same; null when some stood off it
     */
    public record Agreed(
            int sameRating, int sameFramings, @Nullable Integer steps) {}

    /** Why an edition replaced the one before. @param edition the new one */
    public record Correction(int edition, CorrectionKind kind, String reason, Instant at) {
        public Correction {
            Sound.text(reason, "reason");
        }
    }

    /** The desk's method as it stood, in short. @param version 1, 2, 3, …; 0 when the desk wrote none yet */
    public record Methodology(int version, String text) {}
}
