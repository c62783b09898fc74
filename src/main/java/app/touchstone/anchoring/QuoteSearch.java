package app.touchstone.anchoring;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds a quote in a text that a person pasted, typed, or took from another copy of it.
 *
 * <p>Occurrences do not overlap; the first in reading order wins. Every range is one of the original text and splits no
 * surrogate pair.
 */
public final class QuoteSearch {

    private QuoteSearch() {}

    /**
     * Where exactly these words stand.
     *
     * @param limit how many occurrences to return at most, at least 1
     */
    public static List<TextRange> exact(String text, String quote, int limit) {
        requireLimit(limit);
        List<TextRange> found = new ArrayList<>();
        int at = quote.isEmpty() ? -1 : text.indexOf(quote);
        while (at >= 0 && found.size() < limit) {
            int end = at + quote.length();
            boolean whole = !Surrogates.splits(text, at) && !Surrogates.splits(text, end);
            if (whole) {
                found.add(new TextRange(at, end));
            }
            at = text.indexOf(quote, whole ? end : at + 1);
        }
        return List.copyOf(found);
    }

    /**
     * Where these words stand when the differences of {@link Folding} are overlooked: white space, the shapes of quotation
     * marks, apostrophes and dashes, the three dots, soft hyphens. White space around the quote is not part of it. When
     * that finds nothing, the composed and the decomposed spelling of the quote (NFC, NFD) are tried.
     *
     * <p>Linear in the text for each spelling (Knuth, Morris and Pratt 1977, "Fast pattern matching in strings").
     *
     * @param limit how many occurrences to return at most, at least 1
     */
    public static List<TextRange> forgiving(String text, String quote, int limit) {
        requireLimit(limit);
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(quote);
        spellings.add(Normalizer.normalize(quote, Normalizer.Form.NFC));
        spellings.add(Normalizer.normalize(quote, Normalizer.Form.NFD));
        for (String spelling : spellings) {
            List<TextRange> found = scan(text, Folding.of(spelling), limit);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static List<TextRange> scan(String text, char[] wanted, int limit) {
        List<TextRange> found = new ArrayList<>();
        if (wanted.length == 0) {
            return found;
        }
        int[] fallback = fallback(wanted);
        // where each of the last wanted.length folded characters started
        int[] starts = new int[wanted.length];
        Folding folded = new Folding(text);
        int matched = 0;
        for (int index = 0; folded.next() && found.size() < limit; index++) {
            starts[index % wanted.length] = folded.start();
            while (matched > 0 && wanted[matched] != folded.unit()) {
                matched = fallback[matched - 1];
            }
            if (wanted[matched] == folded.unit()) {
                matched++;
            }
            if (matched == wanted.length) {
                int start = starts[(index + 1) % wanted.length];
                // three dots folded out of one ellipsis all start where it does
                boolean fresh = found.isEmpty() || start >= found.getLast().end();
                boolean whole = fresh && !Surrogates.splits(text, start) && !Surrogates.splits(text, folded.end());
                matched = whole ? 0 : fallback[matched - 1];
                if (whole) {
                    found.add(new TextRange(start, folded.end()));
                }
            }
        }
        return List.copyOf(found);
    }

    private static int[] fallback(char[] wanted) {
        int[] fallback = new int[wanted.length];
        int matched = 0;
        for (int index = 1; index < wanted.length; index++) {
            while (matched > 0 && wanted[matched] != wanted[index]) {
                matched = fallback[matched - 1];
            }
            if (wanted[matched] == wanted[index]) {
                matched++;
            }
            fallback[index] = matched;
        }
        return fallback;
    }

    private static void requireLimit(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a limit of " + limit);
        }
    }
}
