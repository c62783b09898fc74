package app.touchstone.agreement;

import org.jspecify.annotations.Nullable;

/** Tables as papers print them, made into judgements. */
final class Tables {

    private Tables() {}

    /** One row for each unit, one value for each rater; null is missing. */
    static Judgements units(@Nullable Object[]... rows) {
        Judgements.Builder judgements = Judgements.builder();
        for (int unit = 0; unit < rows.length; unit++) {
            for (int rater = 0; rater < rows[unit].length; rater++) {
                if (rows[unit][rater] != null) {
                    judgements.add("u" + unit, "r" + rater, String.valueOf(rows[unit][rater]));
                }
            }
        }
        return judgements.build();
    }

    /** One row for each rater, as Krippendorff prints reliability data; a point is missing. */
    static Judgements raters(String... rows) {
        Judgements.Builder judgements = Judgements.builder();
        for (int rater = 0; rater < rows.length; rater++) {
            String[] values = rows[rater].strip().split("\\s+");
            for (int unit = 0; unit < values.length; unit++) {
                if (!values[unit].equals(".")) {
                    judgements.add("u" + unit, "r" + rater, values[unit]);
                }
            }
        }
        return judgements.build();
    }

    /** How often the first rater's category (row) met the second's (column). */
    static Judgements contingency(int[]... counts) {
        Judgements.Builder judgements = Judgements.builder();
        int unit = 0;
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts[row].length; column++) {
                for (int i = 0; i < counts[row][column]; i++) {
                    judgements.add("u" + unit, "a", "c" + row);
                    judgements.add("u" + unit++, "b", "c" + column);
                }
            }
        }
        return judgements.build();
    }

    /** How many raters put each unit (row) into each category (column); who did is not known. */
    static Judgements tallies(int[]... counts) {
        Judgements.Builder judgements = Judgements.builder();
        for (int unit = 0; unit < counts.length; unit++) {
            int rater = 0;
            for (int category = 0; category < counts[unit].length; category++) {
                for (int i = 0; i < counts[unit][category]; i++) {
                    judgements.add("u" + unit, "r" + rater++, "c" + category);
                }
            }
        }
        return judgements.build();
    }
}
