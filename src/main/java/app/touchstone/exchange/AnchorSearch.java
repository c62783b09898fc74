package app.touchstone.exchange;

import app.touchstone.anchoring.CodePointOffsets;
import app.touchstone.anchoring.ManyQuotes;
import app.touchstone.anchoring.PassageCheck;
import app.touchstone.anchoring.PassageException;
import app.touchstone.anchoring.TextRange;
import app.touchstone.basis.Problem;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where in a text the anchors of a file are. The quote decides: offsets that do not lead to it are wrong, however they
 * were counted, and a quote that stands in several places is placed only when its surroundings fit one alone.
 */
final class AnchorSearch {

    /** Of how many occurrences of a quote the surroundings are compared. */
    private static final int OCCURRENCES = 100;

    /**
     * @param range null unless it is placed
     * @param times how often the quote stands in the text, at most {@value #OCCURRENCES}; 0 when nobody looked
     */
    record Found(ImportOutcome outcome, @Nullable TextRange range, int times) {}

    private final String text;
    private final String sha256;
    private final CodePointOffsets offsets;
    private Map<String, List<TextRange>> exact = Map.of();
    private Map<String, List<TextRange>> forgiving = Map.of();

    /** Looks all quotes up at once that the offsets do not lead to. */
    AnchorSearch(String text, String sha256, Collection<TextAnchor> anchors) {
        this.text = text;
        this.sha256 = sha256;
        this.offsets = new CodePointOffsets(text);
        Set<String> wanted = new HashSet<>();
        for (TextAnchor anchor : anchors) {
            if (anchor.exact() != null && byOffsets(anchor) == null) {
                wanted.add(anchor.exact());
            }
        }
        try {
            exact = ManyQuotes.exact(text, wanted, OCCURRENCES);
            wanted.removeAll(exact.keySet());
            forgiving = new HashMap<>(ManyQuotes.forgiving(text, wanted, OCCURRENCES));
        } catch (ManyQuotes.TooMuchWork tooMuch) {
            throw Problem.invalid("file", "exchange.annotations.tooMuchWork");
        }
    }

    Found find(TextAnchor anchor) {
        if (anchor.saysNothing()) {
            return new Found(ImportOutcome.NOWHERE, null, 0);
        }
        if (anchor.exact() == null) {
            return unchecked(anchor);
        }
        Found there = byOffsets(anchor);
        return there == null ? byQuote(anchor, anchor.exact()) : there;
    }

    private @Nullable Found byOffsets(TextAnchor anchor) {
        TextRange points = inCodePoints(anchor);
        TextRange units = inUnits(anchor);
        boolean pointsFit = points != null && points.in(text).equals(anchor.exact());
        boolean unitsFit = units != null && units.in(text).equals(anchor.exact());
        if (pointsFit && unitsFit && !points.equals(units) && fits(anchor, units) && !fits(anchor, points)) {
            pointsFit = false;
        }
        if (pointsFit) {
            return new Found(ImportOutcome.EXACT, points, 1);
        }
        return unitsFit ? new Found(ImportOutcome.UTF16, units, 1) : null;
    }

    private Found byQuote(TextAnchor anchor, String quote) {
        List<TextRange> places = exact.getOrDefault(quote, List.of());
        ImportOutcome placed = anchor.start() == null ? ImportOutcome.QUOTE : ImportOutcome.QUOTE_NOT_OFFSETS;
        if (places.isEmpty()) {
            places = forgiving.getOrDefault(quote, List.of());
            placed = ImportOutcome.OTHER_SPELLING;
        }
        if (places.isEmpty()) {
            return new Found(ImportOutcome.TEXT_DIFFERS, null, 0);
        }
        List<TextRange> fitting = places;
        if (places.size() > 1 && !(anchor.prefix().isEmpty() && anchor.suffix().isEmpty())) {
            fitting = places.stream().filter(place -> fits(anchor, place)).toList();
        }
        if (fitting.size() != 1) {
            return new Found(ImportOutcome.AMBIGUOUS, null, places.size());
        }
        TextRange place = fitting.getFirst();
        return passage(place.start(), place.end()) == null
                ? new Found(ImportOutcome.OUTSIDE, null, places.size())
                : new Found(placed, place, places.size());
    }

    /** Without a quote there is only the offsets' word, in the model's unit. */
    private Found unchecked(TextAnchor anchor) {
        TextRange points = inCodePoints(anchor);
        if (points == null) {
            return new Found(ImportOutcome.OUTSIDE, null, 0);
        }
        boolean sameText = !anchor.version().isEmpty() && anchor.version().equals(sha256);
        return new Found(sameText ? ImportOutcome.EXACT : ImportOutcome.UNCHECKED, points, 0);
    }

    private boolean fits(TextAnchor anchor, TextRange place) {
        int before = place.start() - anchor.prefix().length();
        return before >= 0 && text.startsWith(anchor.prefix(), before) && text.startsWith(anchor.suffix(), place.end());
    }

    private @Nullable TextRange inCodePoints(TextAnchor anchor) {
        Long start = anchor.start();
        Long end = anchor.end();
        if (start == null || end == null || start < 0 || end < 0 || Math.max(start, end) > offsets.length()) {
            return null;
        }
        return passage(offsets.toUnits(start.intValue()), offsets.toUnits(end.intValue()));
    }

    private @Nullable TextRange inUnits(TextAnchor anchor) {
        Long start = anchor.start();
        Long end = anchor.end();
        if (start == null || end == null || start < 0 || end < 0 || Math.max(start, end) > text.length()) {
            return null;
        }
        return passage(start.intValue(), end.intValue());
    }

    private @Nullable TextRange passage(int start, int end) {
        try {
            return PassageCheck.check(text, start, end, null);
        } catch (PassageException none) {
            return null;
        }
    }
}
