package app.touchstone.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of a given length, the same ones every time. */
final class SampleText {

    private static final List<String> VOCABULARY = List.of(
            ("grain harbour minister said talks winter region border price report official summit neutral export season"
                            + " figure source agreement witness route ships week capital letter statement question"
                            + " answer which although between under after with from for and the of a was were has not")
                    .split(" "));
    private static final int SENTENCE = 12;
    private static final int PARAGRAPH = 84;
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private SampleText() {}

    /** Paragraphs with an empty line between them, in sentences of twelve words. */
    static String of(int words) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            String word = VOCABULARY.get(random.nextInt(VOCABULARY.size()));
            text.append(i % SENTENCE == 0 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
            boolean sentenceEnds = i % SENTENCE == SENTENCE - 1 || i == words - 1;
            text.append(sentenceEnds ? "." : "").append(i % PARAGRAPH == PARAGRAPH - 1 ? "\n\n" : " ");
        }
        return text.toString().strip();
    }

    /** Start and end of each word, in UTF-16 units, ends exclusive. */
    static List<int[]> words(String text) {
        List<int[]> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(text); word.find(); ) {
            words.add(new int[] {word.start(), word.end()});
        }
        return words;
    }
}
