package app.touchstone.capture;

import app.touchstone.anchoring.TextDiff;
import java.util.ArrayList;
import java.util.List;

/**
 * Two captures side by side.
 *
 * @param sameContent whether the content is the same to the byte
 * @param sameText whether the readable text is
 * @param stretches the text as it was and is, in reading order; empty when either has none
 */
public record CaptureComparison(
        Capture before, Capture after, boolean sameContent, boolean sameText, List<Stretch> stretches) {

    /** What became of a stretch of text. */
    public enum Change {
        SAME,
        REMOVED,
        ADDED
    }

    /** A stretch of one text or of both. */
    public record Stretch(Change change, String text) {}

    public CaptureComparison {
        stretches = List.copyOf(stretches);
    }

    static CaptureComparison of(Capture before, String textBefore, Capture after, String textAfter) {
        return new CaptureComparison(
                before,
                after,
                before.payloadSha256().equals(after.payloadSha256()),
                before.textSha256().equals(after.textSha256()),
                before.hasText() && after.hasText() ? stretches(textBefore, textAfter) : List.of());
    }

    private static List<Stretch> stretches(String before, String after) {
        List<Stretch> stretches = new ArrayList<>();
        int at = 0;
        int atNew = 0;
        for (TextDiff.Run run : TextDiff.of(before, after)) {
            add(stretches, Change.REMOVED, before.substring(at, run.before()));
            add(stretches, Change.ADDED, after.substring(atNew, run.after()));
            add(stretches, Change.SAME, before.substring(run.before(), run.before() + run.length()));
            at = run.before() + run.length();
            atNew = run.after() + run.length();
        }
        add(stretches, Change.REMOVED, before.substring(at));
        add(stretches, Change.ADDED, after.substring(atNew));
        return stretches;
    }

    private static void add(List<Stretch> stretches, Change change, String text) {
        if (!text.isEmpty()) {
            stretches.add(new Stretch(change, text));
        }
    }
}
