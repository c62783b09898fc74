package app.touchstone.document;

import java.text.BreakIterator;
import java.util.Locale;

/** How many words a text has: stretches between word boundaries that hold a letter or a digit (UAX 29). */
final class WordCount {

    private WordCount() {}

    static int of(String text, Locale language) {
        BreakIterator words = BreakIterator.getWordInstance(language);
        words.setText(text);
        int count = 0;
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
            if (Character.isLetterOrDigit(text.codePointAt(start))) {
                count++;
            }
        }
        return count;
    }
}
