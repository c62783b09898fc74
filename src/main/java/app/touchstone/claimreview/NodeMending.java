package app.touchstone.claimreview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What can be mended in a ClaimReview without inventing anything: the same words without HTML and surrounding blanks, the
 * same numbers as numbers, numbers that say "no number" taken away, the rating's word where readers look for it, dates in
 * the one form when they can be meant only one way, claimants that are nobody left out, the vocabulary's one address. All
 * else needs somebody who knows: a missing claim, address or verdict, a scale that makes no sense, an author of whom
 * nobody says whether it is a person.
 */
final class NodeMending {

    private static final int DEEPEST = 64;
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}(\\.\\d{1,9})?");
    private static final Pattern SPELLED = Pattern.compile("https?://(www\\.)?schema\\.org[/#]?");
    private static final Pattern DATE = Pattern.compile(
            "\\s*(\\d{4})[-/.](\\d{2})[-/.](\\d{2})(?:[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?))?\\s*");
    private static final List<String> DATES = List.of("datePublished", "dateModified", "dateCreated");
    private static final List<String> NUMBERS = List.of("ratingValue", "bestRating", "worstRating");

    private final int block;
    private final List<Mended.Mend> mends = new ArrayList<>();

    NodeMending(int block) {
        this.block = block;
    }

    /** Changes the tree in its place; the answer is what was done. */
    List<Mended.Mend> mend(JsonNode root) {
        Field field = Field.root(root);
        walk(field, 0, false);
        if (!mends.isEmpty() || anyReview(field, 0)) {
            field.each().forEach(this::context);
        }
        return mends;
    }

    private static boolean anyReview(Field field, int depth) {
        if (!field.node().isContainer() || depth > DEEPEST) {
            return false;
        }
        if (field.node().isObject() && (field.isA("ClaimReview") || field.isA("MediaReview"))) {
            return true;
        }
        for (JsonNode child : field.node()) {
            if (anyReview(new Field("", child), depth + 1)) {
                return true;
            }
        }
        return false;
    }

    private void context(Field top) {
        if (!(top.node() instanceof ObjectNode object)) {
            return;
        }
        Field context = top.at("@context");
        if (!context.isThere()) {
            object.put("@context", "https://schema.org");
            done(context, Rule.CONTEXT_MISSING);
        } else if (context.text()
                        .filter(name -> SPELLED.matcher(name).matches())
                        .isPresent()
                && !context.node().asString().equals("https://schema.org")) {
            object.put("@context", "https://schema.org");
            done(context, Rule.CONTEXT_SPELLING);
        }
    }

    private void walk(Field field, int depth, boolean within) {
        if (depth > DEEPEST) {
            return;
        }
        if (field.node() instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                Field one = field.at(i);
                if (within && one.node().isString()) {
                    String plain = words(one);
                    array.set(i, JsonNodeFactory.instance.stringNode(plain));
                } else {
                    walk(one, depth + 1, within);
                }
            }
        } else if (field.node() instanceof ObjectNode object) {
            boolean review = field.isA("ClaimReview") || field.isA("MediaReview");
            members(field, object, depth, within || review);
            if (field.isA("ClaimReview")) {
                review(field);
            }
        }
    }

    private void members(Field field, ObjectNode object, int depth, boolean within) {
        for (String name : List.copyOf(object.propertyNames())) {
            Field member = field.at(name);
            if (within && member.node().isString() && !name.startsWith("@")) {
                object.put(name, DATES.contains(name) ? date(member) : words(member));
            } else {
                walk(member, depth + 1, within);
            }
        }
    }

    private String words(Field field) {
        String text = field.node().stringValue();
        String plain = PlainWords.of(text);
        if (plain.isEmpty() || plain.equals(text)) {
            // what would be empty without its markup is left to a person
            return text;
        }
        if (PlainWords.HTML.matcher(text).find()) {
            done(field, Rule.TEXT_HTML);
        }
        return plain;
    }

    private String date(Field field) {
        String text = field.node().stringValue();
        if (Findings.parseDay(text).isPresent()) {
            return text;
        }
        Matcher matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            return text;
        }
        String day = matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3);
        String whole = matcher.group(4) == null ? day : day + "T" + matcher.group(4);
        if (Findings.parseDay(whole).isEmpty()) {
            return text;
        }
        done(field, Rule.DATE_MALFORMED);
        return whole;
    }

    private void review(Field review) {
        review.at("reviewRating").each().forEach(this::rating);
        review.at("itemReviewed").each().forEach(this::claimants);
    }

    private void rating(Field rating) {
        if (!(rating.node() instanceof ObjectNode object)) {
            return;
        }
        Field name = rating.at("name");
        if (rating.at("alternateName").text().isEmpty() && name.text().isPresent()) {
            object.put("alternateName", name.text().get());
            done(name, Rule.RATING_LABEL_FROM_NAME);
        }
        for (String number : NUMBERS) {
            Field field = rating.at(number);
            field.text().filter(text -> NUMBER.matcher(text).matches()).ifPresent(text -> {
                object.set(number, JsonNodeFactory.instance.numberNode(new BigDecimal(text)));
                done(field, Rule.RATING_NUMBER_AS_TEXT);
            });
        }
        boolean none = object.path("ratingValue").isNumber()
                && object.path("ratingValue").asDouble() == -1;
        if (none) {
            done(rating.at("ratingValue"), Rule.RATING_MINUS_ONE);
            NUMBERS.forEach(object::remove);
        }
    }

    /** "Unknown" says that nobody is known; so does its absence, and that is how it is written. */
    private void claimants(Field claim) {
        Field author = claim.at("author");
        boolean nobody = author.node().isString()
                ? author.text().filter(ClaimRules::isPlaceholder).isPresent()
                : author.node().isObject()
                        && author.at("name")
                                .text()
                                .filter(ClaimRules::isPlaceholder)
                                .isPresent()
                        && !author.at("sameAs").isThere()
                        && !author.at("url").isThere();
        if (nobody && claim.node() instanceof ObjectNode object) {
            object.remove("author");
            done(author, Rule.CLAIMANT_PLACEHOLDER);
        }
    }

    private void done(Field field, Rule rule) {
        mends.add(new Mended.Mend(block, field.path(), rule));
    }
}
