package app.touchstone.bundle;

/** Words of a file nobody trusts yet, so that they can be shown: no control characters, and not too many. */
final class Shown {

    private static final int LONGEST = 80;

    private Shown() {}

    static String text(String text) {
        StringBuilder shown = new StringBuilder();
        text.chars()
                .limit(LONGEST)
                .forEach(c -> shown.append(Character.isISOControl(c) || c > 0x7e ? '\uFFFD' : (char) c));
        return text.length() > LONGEST ? shown.append('…').toString() : shown.toString();
    }
}
