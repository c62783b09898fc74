package app.touchstone.evidence;

import app.touchstone.anchoring.QuoteSearch;
import app.touchstone.anchoring.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks a quote up in the text it is said to stand in. A quote with omissions is there when its parts are, in order. */
final class QuoteCheck {

    private static final Pattern OMISSION = Pattern.compile("\\s*[\\[(](?:…|\\.\\.\\.)[\\])]\\s*");

    private QuoteCheck() {}

    /** From the first word of the quote to its last; empty when the text does not say it. */
    static Optional<TextRange> find(String text, String quote) {
        List<String> parts = OMISSION.splitAsStream(quote.strip())
                .filter(part -> !part.isBlank())
                .toList();
        int start = -1;
        int end = 0;
        for (String part : parts) {
            List<TextRange> found = QuoteSearch.forgiving(text.substring(end), part, 1);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            start = start < 0 ? end + found.getFirst().start() : start;
            end += found.getFirst().end();
        }
        return start < 0 ? Optional.empty() : Optional.of(new TextRange(start, end));
    }
}
