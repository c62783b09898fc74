package app.touchstone.codebook;

import java.util.List;
import java.util.Map;

/**
 * What publishing a draft would do.
 *
 * @param changes against the version it starts from
 * @param successors what became of the codes that were merged or split
 * @param touched the codes with marks, of whichever older version, and where their marks go
 */
public record EvolutionPreview(
        List<CodebookDiff.Change> changes, Map<String, List<String>> successors, List<Touched> touched) {

    /** The most marks, and the most claims, named for one code; all are counted. */
    public static final int NAMED = 100;

    /** What becomes of a code's marks. */
    public enum Fate {
        /** They get the code of the same key. */
        FOLLOW,
        /** They get the code it was merged into. */
        MERGE,
        /** The code was split: they stay as they are and wait for a person. */
        SPLIT,
        /** The code was removed: they stay as they are and wait for a person. */
        REMOVED
    }

    /**
     * One code with marks.
     *
     * @param number the version of the codebook the code is in
     * @param to the keys of the codes in its place
     * @param marks how many stand under it
     * @param passages some of them
     * @param claims those whose assessments name it; they keep the code they were judged under
     */
    public record Touched(
            CodeId code,
            String key,
            String label,
            int number,
            Fate fate,
            List<String> to,
            int marks,
            List<CodeUse> passages,
            List<CodeUse> claims) {}

    /** How many marks get another code without being asked for. */
    public int moving() {
        return sum(Fate.FOLLOW) + sum(Fate.MERGE);
    }

    /** How many marks a person must decide about. */
    public int waiting() {
        return sum(Fate.SPLIT) + sum(Fate.REMOVED);
    }

    private int sum(Fate fate) {
        return touched.stream()
                .filter(one -> one.fate() == fate)
                .mapToInt(Touched::marks)
                .sum();
    }
}
