package app.touchstone.claimreview;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The rules of a MediaReview: what became of a picture, a recording or a film. */
final class MediaReviewRules {

    private static final String ORIGINAL = "OriginalMediaContent";
    private static final String DECONTEXTUALIZED = "DecontextualizedContent";
    /** What cannot be said of a work that is also said to be original. */
    private static final Set<String> ALTERED = Set.of("TransformedContent", "EditedOrCroppedContent", "StagedContent");

    private static final Set<String> CATEGORIES = Set.of(
            ORIGINAL,
            DECONTEXTUALIZED,
            "EditedOrCroppedContent",
            "TransformedContent",
            "StagedContent",
            "SatireOrParodyContent");

    private final Findings findings;

    MediaReviewRules(Findings findings) {
        this.findings = findings;
    }

    void check(Field review) {
        List<String> categories = categories(review.at("mediaAuthenticityCategory"));
        if (categories.contains(DECONTEXTUALIZED)
                && review.at("originalMediaContextDescription").text().isEmpty()) {
            findings.add(Rule.MEDIA_CONTEXT_MISSING, review.at("originalMediaContextDescription"));
        }
        review.at("originalMediaLink").each().stream()
                .filter(link -> link.text().flatMap(WebAddress::parse).isEmpty())
                .forEach(link -> findings.add(Rule.MEDIA_LINK_NOT_ADDRESS, link, link.shown()));
        item(review.at("itemReviewed"));
        association(review.at("associatedClaimReview"));
        findings.day(review.at("datePublished"));
    }

    private List<String> categories(Field field) {
        if (field.each().isEmpty()) {
            findings.add(Rule.MEDIA_CATEGORY_MISSING, field);
        }
        List<String> known = new ArrayList<>();
        for (Field one : field.each()) {
            String name = one.text().map(MediaReviewRules::localName).orElse("");
            if (CATEGORIES.contains(name)) {
                known.add(name);
            } else {
                findings.add(Rule.MEDIA_CATEGORY_UNKNOWN, one, one.shown());
            }
        }
        if (known.contains(ORIGINAL)) {
            known.stream()
                    .filter(ALTERED::contains)
                    .distinct()
                    .forEach(other -> findings.add(Rule.MEDIA_CATEGORY_CONTRADICTION, field, ORIGINAL, other));
        }
        return known;
    }

    private static String localName(String category) {
        return category.substring(category.lastIndexOf('/') + 1);
    }

    private void item(Field item) {
        if (!item.isThere()) {
            findings.add(Rule.MEDIA_ITEM_MISSING, item);
        }
        item.each().stream()
                .filter(one -> !one.isA("MediaReviewItem"))
                .forEach(one -> findings.add(Rule.MEDIA_ITEM_TYPE, one.at("@type")));
    }

    private void association(Field field) {
        if (!field.isThere()) {
            findings.add(Rule.MEDIA_ASSOCIATION, field);
        }
        field.each().stream()
                .filter(one -> one.node().isObject()
                        ? !one.isA("ClaimReview") && !one.at("@id").isThere()
                        : one.text().flatMap(WebAddress::parse).isEmpty())
                .forEach(one -> findings.add(Rule.MEDIA_ASSOCIATION, one));
    }
}
