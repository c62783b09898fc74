package app.touchstone.anchoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * How carrying does on generated edits.
 *
 * @param carried passages whose words are still there, wholly or in part
 * @param right of those: placed where they are (touched ones: overlapping for the most part), or, when nobody can know,
 *     left to a person with the right place proposed
 * @param silentlyWrong placed elsewhere without a flag: must never be
 */
public record CarriedRight(int carried, int right, int flagged, List<String> silentlyWrong) {

    public static CarriedRight measure(String text, int edits, int passages, long seed) {
        Random random = new Random(seed);
        int carried = 0;
        int right = 0;
        int flagged = 0;
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < edits; i++) {
            GeneratedEdits.Edited edited = GeneratedEdits.edit(text, random, passages);
            Carrying carrying = new Carrying(edited.before(), edited.after());
            for (int p = 0; p < passages; p++) {
                TextRange passage = edited.passages().get(p);
                TextRange truth = edited.truth().get(p);
                Carried found = carrying.carry(passage);
                flagged += found.toDecide() ? 1 : 0;
                boolean there = truth != null
                        && found.range() != null
                        && (edited.touched().get(p)
                                ? mostly(found.range(), truth)
                                : found.range().equals(truth));
                if (truth != null) {
                    carried++;
                    right += there ? 1 : 0;
                }
                if (!found.toDecide() && !there) {
                    wrong.add("“" + passage.in(text) + "” " + passage + " → " + found + ", truth " + truth);
                }
            }
        }
        return new CarriedRight(carried, right, flagged, wrong);
    }

    private static boolean mostly(TextRange found, TextRange truth) {
        int common = Math.min(found.end(), truth.end()) - Math.max(found.start(), truth.start());
        return common >= 0.5 * Math.max(found.length(), truth.length());
    }
}
