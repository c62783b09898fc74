package app.touchstone.claimreview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what a ClaimReview says, in all the shapes that are met: one or several, text or object, inside or elsewhere in
 * the graph, under the older names. What cannot be read is left empty; the linter says why.
 */
final class ReviewReading {

    private final Map<String, JsonNode> named;

    /** @param named nodes of the same page by their {@code @id} */
    ReviewReading(Map<String, JsonNode> named) {
        this.named = named;
    }

    ReadReview read(JsonNode node) {
        Field review = Field.root(node);
        List<Field> claims = all(review.at("itemReviewed"));
        Optional<Field> publisher = all(review.at("author")).stream()
                .filter(one -> !name(one).isEmpty() || !address(one.at("url")).isEmpty())
                .findFirst()
                .or(() -> all(review.at("publisher")).stream().findFirst());
        return new ReadReview(
                identifier(review),
                address(review.at("url")),
                first(words(review.at("headline")), words(review.at("name"))),
                wording(review, claims),
                claimants(claims),
                claims.stream()
                        .flatMap(claim -> day(claim.at("datePublished")).stream())
                        .findFirst()
                        .orElse(null),
                appearances(claims),
                rating(review),
                explanation(review),
                publisher.map(ReviewReading::name).orElse(""),
                publisher
                        .map(one -> first(address(one.at("url")), address(one.at("@id"))))
                        .orElse(""),
                day(review.at("datePublished")).orElse(null),
                words(review.at("inLanguage")));
    }

    private static String wording(Field review, List<Field> claims) {
        String said = words(review.at("claimReviewed"));
        return !said.isEmpty()
                ? said
                : claims.stream()
                        .filter(claim -> claim.isA("Claim"))
                        .map(claim -> first(words(claim.at("text")), words(claim.at("name"))))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse("");
    }

    private List<ReadReview.Claimant> claimants(List<Field> claims) {
        List<ReadReview.Claimant> found = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Field claim : claims) {
            for (Field author : all(claim.at("author"))) {
                String name = name(author);
                if (!name.isEmpty() && !ClaimRules.isPlaceholder(name) && seen.add(name)) {
                    boolean organisation =
                            author.types().stream().anyMatch(type -> !type.equals("Person") && !type.equals("Thing"));
                    String sameAs = author.at("sameAs").each().stream()
                            .map(ReviewReading::address)
                            .filter(one -> !one.isEmpty())
                            .findFirst()
                            .orElse("");
                    found.add(new ReadReview.Claimant(name, organisation, sameAs));
                }
            }
        }
        return found;
    }

    private List<String> appearances(List<Field> claims) {
        Set<String> found = new LinkedHashSet<>();
        for (Field claim : claims) {
            Stream.concat(all(claim.at("firstAppearance")).stream(), all(claim.at("appearance")).stream())
                    .map(ReviewReading::place)
                    .forEach(found::add);
            if (!claim.isA("Claim")) {
                // in the older shape the item itself is where it was said
                found.add(address(claim.at("url")));
            }
            claim.at("sameAs").each().stream()
                    .filter(one -> claim.isA("CreativeWork"))
                    .map(ReviewReading::address)
                    .forEach(found::add);
        }
        found.remove("");
        return List.copyOf(found);
    }

    private static String place(Field field) {
        return field.node().isString() ? address(field) : first(address(field.at("url")), address(field.at("@id")));
    }

    private String rating(Field review) {
        for (Field rating : all(review.at("reviewRating"))) {
            String label = first(words(rating.at("alternateName")), words(rating.at("name")));
            if (!label.isEmpty()) {
                return label;
            }
            if (rating.node().isString()) {
                return words(rating);
            }
            Field value = rating.at("ratingValue");
            if (value.node().isNumber() || value.text().isPresent()) {
                return value.node().asString().strip();
            }
        }
        return "";
    }

    private String explanation(Field review) {
        return all(review.at("reviewRating")).stream()
                .map(rating -> words(rating.at("ratingExplanation")))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The values of a field; a mere reference is replaced by what it points at. */
    private List<Field> all(Field field) {
        return field.each().stream().map(this::resolved).toList();
    }

    private Field resolved(Field field) {
        Optional<String> id = field.at("@id").text();
        if (id.isPresent() && field.node().size() <= 2) {
            JsonNode there = named.get(id.get());
            return there == null ? field : field.with(there);
        }
        return field;
    }

    /** An id is worth something only where it means the same in every file. */
    private static String identifier(Field review) {
        Field own = review.at("identifier");
        String told = own.node().isObject() ? words(own.at("value")) : words(own);
        return Stream.of(review.at("@id").text().orElse(""), told)
                .filter(id -> id.startsWith("urn:") || WebAddress.parse(id).isPresent())
                .findFirst()
                .orElse("");
    }

    private static String name(Field who) {
        return who.node().isString() ? words(who) : words(who.at("name"));
    }

    private static String words(Field field) {
        return field.each().stream()
                .flatMap(one -> one.text().stream())
                .map(PlainWords::of)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String address(Field field) {
        return field.each().stream()
                .flatMap(one -> one.text().stream())
                .filter(text -> text.length() <= 2000 && WebAddress.parse(text).isPresent())
                .findFirst()
                .orElse("");
    }

    private static Optional<LocalDate> day(Field field) {
        return field.each().stream()
                .flatMap(one -> one.text().stream())
                .flatMap(text -> Findings.parseDay(text).stream())
                .findFirst();
    }

    private static String first(@Nullable String one, String other) {
        return one == null || one.isEmpty() ? other : one;
    }
}
