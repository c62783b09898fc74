package app.touchstone.anchoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Prose, passages in it, and editors who change it while it is known where every passage goes: the truth that carrying is
 * measured against. The same seed gives the same edits.
 */
public final class GeneratedEdits {

    /**
     * One edited text.
     *
     * @param passages in the old text
     * @param truth where each stands in the new text; null for those of whose words a quarter or more
     *     was taken away: carrying may, and mostly must, leave these to a person
     * @param touched whether the editor changed something inside it
     */
    public record Edited(
            String before, String after, List<TextRange> passages, List<TextRange> truth, List<Boolean> touched) {}

    private static final List<String> NEW_WORDS = List.of(
            "however",
            "the ministry added",
            "on Thursday",
            "late last night",
            "in a statement",
            "reportedly",
            "as before");

    private GeneratedEdits() {}

    /**
     * Edits a text once: a newsroom's kinds of change, from a word to a paragraph that moves.
     *
     * @param text paragraphs with an empty line between them
     */
    public static Edited edit(String text, Random random, int passages) {
        List<TextRange> chosen = new ArrayList<>();
        for (int i = 0; i < passages; i++) {
            chosen.add(passage(text, random));
        }
        // each unit of the text carries its own old offset through all edits; -1 for what is new
        List<Integer> origins = new ArrayList<>();
        StringBuilder now = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            origins.add(i);
        }
        for (int edits = 1 + random.nextInt(6); edits > 0; edits--) {
            change(now, origins, random);
        }
        int[] there = new int[text.length()];
        java.util.Arrays.fill(there, -1);
        for (int i = 0; i < origins.size(); i++) {
            if (origins.get(i) >= 0) {
                there[origins.get(i)] = i;
            }
        }
        List<TextRange> truth = new ArrayList<>();
        List<Boolean> touched = new ArrayList<>();
        for (TextRange passage : chosen) {
            int first = -1;
            int last = -1;
            int kept = 0;
            for (int at = passage.start(); at < passage.end(); at++) {
                if (there[at] >= 0) {
                    first = first < 0 ? there[at] : Math.min(first, there[at]);
                    last = Math.max(last, there[at] + 1);
                    kept++;
                }
            }
            boolean whole = kept == passage.length() && last - first == kept;
            touched.add(!whole);
            truth.add(
                    kept < 0.75 * passage.length() || last - first > 3 * passage.length()
                            ? null
                            : new TextRange(first, last));
        }
        return new Edited(text, now.toString(), chosen, truth, touched);
    }

    private static TextRange passage(String text, Random random) {
        while (true) {
            int start = bound(text, random.nextInt(text.length() - 130));
            int end = bound(text, start + 8 + random.nextInt(110));
            String words = text.substring(start, end);
            if (end > start + 6 && !words.contains("\n") && words.strip().equals(words)) {
                return new TextRange(start, end);
            }
        }
    }

    private static int bound(CharSequence text, int from) {
        int at = from;
        while (at > 0
                && at < text.length()
                && !(Character.isWhitespace(text.charAt(at - 1)) ^ Character.isWhitespace(text.charAt(at)))) {
            at++;
        }
        return Math.min(at, text.length());
    }

    private static void change(StringBuilder now, List<Integer> origins, Random random) {
        int at = bound(now, random.nextInt(now.length() - 140));
        int end = bound(now, at + 1 + random.nextInt(20));
        switch (random.nextInt(6)) {
            case 0 -> insert(now, origins, at, word(random) + " ");
            case 1 -> delete(now, origins, at, end);
            case 2 -> {
                delete(now, origins, at, end);
                insert(now, origins, at, word(random));
            }
            case 3 ->
                insert(now, origins, paragraph(now, at), "A new paragraph says " + word(random) + " and goes on.\n\n");
            case 4 -> move(now, origins, paragraph(now, at), paragraph(now, random.nextInt(now.length())));
            default -> delete(now, origins, at, bound(now, at + 100));
        }
    }

    private static String word(Random random) {
        return NEW_WORDS.get(random.nextInt(NEW_WORDS.size()));
    }

    private static int paragraph(StringBuilder now, int near) {
        return now.lastIndexOf("\n\n", near) < 0 ? 0 : now.lastIndexOf("\n\n", near) + 2;
    }

    private static void insert(StringBuilder now, List<Integer> origins, int at, String text) {
        now.insert(at, text);
        List<Integer> fresh = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            fresh.add(-1);
        }
        origins.addAll(at, fresh);
    }

    private static void delete(StringBuilder now, List<Integer> origins, int from, int to) {
        now.delete(from, to);
        origins.subList(from, to).clear();
    }

    private static void move(StringBuilder now, List<Integer> origins, int from, int to) {
        int end = now.indexOf("\n\n", from) < 0 ? now.length() : now.indexOf("\n\n", from) + 2;
        if (to >= from && to < end || end == now.length()) {
            return;
        }
        String text = now.substring(from, end);
        List<Integer> moved = new ArrayList<>(origins.subList(from, end));
        delete(now, origins, from, end);
        int there = to > from ? to - text.length() : to;
        now.insert(there, text);
        origins.addAll(there, moved);
    }
}
