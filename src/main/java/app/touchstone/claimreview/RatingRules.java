package app.touchstone.claimreview;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** The rules of a Rating: words first, numbers only where they mean something. */
final class RatingRules {

    /** schema.org's defaults for a rating that does not say its scale. */
    private static final double DEFAULT_BEST = 5;

    private static final double DEFAULT_WORST = 1;

    /** A number as JSON writes it; "1d", "0x1" or "NaN", which Java would read, are not. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}(\\.\\d{1,9})?");

    /** What may end a sentence, in any script that has such a sign. */
    private static final String ENDS = ".!?…\n\r\u2028\u2029。！？؟।۔";

    private static final Pattern ONLY_NUMBERS = Pattern.compile("[\\d\\s.,/%*★☆+-]+");

    private final Findings findings;

    RatingRules(Findings findings) {
        this.findings = findings;
    }

    /** Checks the rating; the answer is its label, when it has one. */
    Optional<String> check(Field rating) {
        if (!rating.isThere()) {
            findings.add(Rule.RATING_MISSING, rating);
            return Optional.empty();
        }
        if (!rating.node().isObject()) {
            findings.add(Rule.RATING_NOT_OBJECT, rating);
            return Optional.empty();
        }
        numbers(rating);
        explanation(rating.at("ratingExplanation"));
        return label(rating);
    }

    private Optional<String> label(Field rating) {
        Field field = rating.at("alternateName");
        Optional<String> label = field.text();
        if (label.isEmpty()) {
            Field name = rating.at("name");
            label = name.text();
            if (label.isEmpty()) {
                findings.add(Rule.RATING_LABEL_MISSING, field);
                return label;
            }
            findings.add(Rule.RATING_LABEL_FROM_NAME, name);
            field = name;
        }
        if (ONLY_NUMBERS.matcher(label.get()).matches()) {
            findings.add(Rule.RATING_LABEL_NUMBER, field, Field.abbreviate(label.get()));
        }
        return label;
    }

    private void numbers(Field rating) {
        Field valueField = rating.at("ratingValue");
        Field bestField = rating.at("bestRating");
        Field worstField = rating.at("worstRating");
        OptionalDouble value = number(valueField);
        OptionalDouble best = number(bestField);
        OptionalDouble worst = number(worstField);
        if (worst.isPresent() && worst.getAsDouble() < 1) {
            findings.add(Rule.RATING_WORST_BELOW_ONE, worstField, plain(worst.getAsDouble()));
        }
        if (best.isPresent() && worst.isPresent() && best.getAsDouble() <= worst.getAsDouble()) {
            Rule rule = best.getAsDouble() < worst.getAsDouble()
                    ? Rule.RATING_BEST_BELOW_WORST
                    : Rule.RATING_BEST_EQUALS_WORST;
            findings.add(rule, bestField, plain(best.getAsDouble()), plain(worst.getAsDouble()));
            return;
        }
        incomplete(valueField, bestField, worstField);
        double top = best.orElse(DEFAULT_BEST);
        double bottom = worst.orElse(DEFAULT_WORST);
        if (value.isPresent() && (value.getAsDouble() < bottom || value.getAsDouble() > top)) {
            findings.add(Rule.RATING_OUT_OF_RANGE, valueField, plain(value.getAsDouble()), plain(bottom), plain(top));
        }
    }

    private void incomplete(Field value, Field best, Field worst) {
        if (!value.isThere() && (best.isThere() || worst.isThere())) {
            findings.add(Rule.RATING_INCOMPLETE, value, "ratingValue");
        }
        if (value.isThere() && !best.isThere()) {
            findings.add(Rule.RATING_INCOMPLETE, best, "bestRating");
        }
        if (value.isThere() && !worst.isThere()) {
            findings.add(Rule.RATING_INCOMPLETE, worst, "worstRating");
        }
    }

    private OptionalDouble number(Field field) {
        if (!field.isThere()) {
            return OptionalDouble.empty();
        }
        double number = Double.NaN;
        if (field.node().isNumber()) {
            number = field.node().asDouble(Double.NaN);
        } else if (field.text().filter(text -> NUMBER.matcher(text).matches()).isPresent()) {
            number = Double.parseDouble(field.text().get());
            findings.add(Rule.RATING_NUMBER_AS_TEXT, field, field.text().get());
        }
        if (!Double.isFinite(number)) {
            findings.add(Rule.RATING_NOT_NUMBER, field, field.shown());
            return OptionalDouble.empty();
        }
        if (number == -1) {
            // how some systems say "no number": read as a number it is below every scale
            findings.add(Rule.RATING_MINUS_ONE, field);
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(number);
    }

    private void explanation(Field field) {
        // three sentences have two ends between them; most explanations have none, and need no closer look
        field.text()
                .filter(text -> text.chars().filter(c -> ENDS.indexOf(c) >= 0).count() > 1)
                .ifPresent(text -> {
                    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
                    sentences.setText(text);
                    int count = 0;
                    while (sentences.next() != BreakIterator.DONE) {
                        count++;
                    }
                    if (count > 2) {
                        findings.add(Rule.RATING_EXPLANATION_LONG, field, String.valueOf(count));
                    }
                });
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }
}
