package app.touchstone.document;

import java.util.regex.Pattern;

/**
 * When a line of a plain text is a heading: better to miss one than to make one up, since a sentence set as a heading
 * reads as the author's emphasis.
 *
 * <p>It stands alone between empty lines, is short, opens like a title, ends without a sentence's mark, and something at
 * least twice as long that reads like a paragraph follows it. Dates, bylines, addresses and captions are none.
 */
final class HeadingRule {

    private static final int LONGEST = 90;
    private static final int MOST_WORDS = 14;
    private static final int SHORTEST_PARAGRAPH = 80;
    private static final Pattern ENDS_A_SENTENCE =
            Pattern.compile(".*[.!?…:;,。！？：；，؟،؛۔।|)\\]\\-–—][\"'”’»“]*", Pattern.DOTALL);
    private static final Pattern NO_TITLE =
            Pattern.compile("(?iu).*(?:https?:|www\\.|@| \\| ).*|(?:by|автор|текст|фото|photo|source|джерело)[ :].*");

    private HeadingRule() {}

    /** Whether the line is a heading over what follows it. */
    static boolean holds(String line, String next) {
        String following = next.strip();
        return following.length() >= SHORTEST_PARAGRAPH
                && following.length() >= 2 * line.strip().length()
                && allows(line);
    }

    /** Whether the line by itself looks like a heading. */
    static boolean allows(String line) {
        String title = line.strip();
        return !title.isEmpty()
                && title.length() <= LONGEST
                && title.split("\\s+").length <= MOST_WORDS
                && opensLikeATitle(title)
                && !ENDS_A_SENTENCE.matcher(title).matches()
                && !NO_TITLE.matcher(title).matches();
    }

    private static boolean opensLikeATitle(String title) {
        long letters = title.codePoints().filter(Character::isLetter).count();
        long digits = title.codePoints().filter(Character::isDigit).count();
        int first = title.codePoints()
                .filter(Character::isLetterOrDigit)
                .findFirst()
                .orElse(' ');
        return letters > 2 * digits && letters >= 2 && !Character.isLowerCase(first);
    }
}
