package app.touchstone.document;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which lines of a plain text open a list item.
 *
 * <p>A typographic bullet always does. A hyphen, an asterisk or a number does only in company, since a hyphen also opens a
 * line of dialogue and a number may open any sentence: two of the same hyphen, or numbers counting up from 1, without a
 * paragraph between them.
 */
final class ListMarkers {

    private static final Pattern MARKER = Pattern.compile("([ \t]*)(?:([-*•‣▪◦·●])|(\\d{1,3})[.)])[ \t\u00A0]+\\S.*");
    private static final String SURE = "•‣▪◦●";
    private static final String NEVER_DIALOGUE = "-*·";

    private final String[] markers;
    private final int[] levels;

    /** @param lines of the text, empty ones included */
    ListMarkers(List<String> lines) {
        markers = new String[lines.size()];
        levels = new int[lines.size()];
        for (int line = 0; line < lines.size(); line++) {
            markers[line] = "";
            Matcher matcher = MARKER.matcher(lines.get(line));
            if (matcher.matches()) {
                markers[line] = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
                levels[line] = 1 + matcher.group(1).replace("\t", "    ").length() / 4;
            }
        }
        forgetTheLonely(lines);
    }

    boolean opensItem(int line) {
        return !markers[line].isEmpty();
    }

    /** Nesting of the item this line opens, by indentation, from 1. */
    int level(int line) {
        return levels[line];
    }

    private void forgetTheLonely(List<String> lines) {
        boolean[] kept = new boolean[markers.length];
        int before = -1;
        boolean chunkStarts = true;
        for (int line = 0; line < markers.length; line++) {
            boolean blank = lines.get(line).isBlank();
            if (opensItem(line)) {
                if (before >= 0 && goTogether(before, line, kept[before])) {
                    kept[before] = true;
                    kept[line] = true;
                }
                kept[line] |= SURE.contains(markers[line]);
                before = line;
            } else if (!blank && chunkStarts) {
                before = -1;
            }
            chunkStarts = blank;
        }
        for (int line = 0; line < markers.length; line++) {
            if (!kept[line]) {
                markers[line] = "";
            }
        }
    }

    private boolean goTogether(int one, int other, boolean oneIsSure) {
        if (Character.isDigit(markers[one].charAt(0)) && Character.isDigit(markers[other].charAt(0))) {
            int number = Integer.parseInt(markers[one]);
            return (oneIsSure || number == 1) && Integer.parseInt(markers[other]) == number + 1;
        }
        return markers[one].equals(markers[other]) && NEVER_DIALOGUE.contains(markers[one]);
    }
}
