package app.touchstone.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who judged which unit how. A judgement that is missing is simply not here. Kept as plain arrays, ordered by unit, so that
 * a million judgements are a matter of milliseconds.
 */
public final class Judgements {

    /** A rater judged a unit a second time. */
    public static final class JudgedTwice extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;
        private final int first;
        private final int second;

        JudgedTwice(String unit, String rater, int first, int second) {
            super("rater \"" + rater + "\" judged unit \"" + unit + "\" twice");
            this.first = first;
            this.second = second;
        }

        /** The number of the earlier judgement, from 0, in the order in which they were added. */
        public int first() {
            return first;
        }

        /** The number of the later one. */
        public int second() {
            return second;
        }
    }

    private final List<String> units;
    private final List<String> raters;
    private final List<String> values;
    /** Where each unit's judgements begin; one more entry than there are units. */
    private final int[] starts;

    private final int[] rater;
    private final int[] value;

    private Judgements(
            List<String> units, List<String> raters, List<String> values, int[] starts, int[] rater, int[] value) {
        this.units = units;
        this.raters = raters;
        this.values = values;
        this.starts = starts;
        this.rater = rater;
        this.value = value;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The units' names, in the order in which they were first met. */
    public List<String> units() {
        return units;
    }

    public List<String> raters() {
        return raters;
    }

    /** The different values that were given. */
    public List<String> values() {
        return values;
    }

    /** How many judgements there are. */
    public int size() {
        return value.length;
    }

    /** How many units have at least two judgements: only these can agree or differ. */
    public int pairable() {
        int pairable = 0;
        for (int unit = 0; unit < units.size(); unit++) {
            pairable += count(unit) > 1 ? 1 : 0;
        }
        return pairable;
    }

    int start(int unit) {
        return starts[unit];
    }

    int end(int unit) {
        return starts[unit + 1];
    }

    int count(int unit) {
        return starts[unit + 1] - starts[unit];
    }

    int rater(int at) {
        return rater[at];
    }

    int value(int at) {
        return value[at];
    }

    /** Collects judgements in any order. */
    public static final class Builder {

        private final Map<String, Integer> units = new HashMap<>();
        private final Map<String, Integer> raters = new HashMap<>();
        private final Map<String, Integer> values = new HashMap<>();
        private int[] unit = new int[1024];
        private int[] rater = new int[1024];
        private int[] value = new int[1024];
        private int size;

        private Builder() {}

        public Builder add(String unitName, String raterName, String valueName) {
            if (size == unit.length) {
                unit = Arrays.copyOf(unit, size * 2);
                rater = Arrays.copyOf(rater, size * 2);
                value = Arrays.copyOf(value, size * 2);
            }
            unit[size] = number(units, unitName);
            rater[size] = number(raters, raterName);
            value[size++] = number(values, valueName);
            return this;
        }

        private static int number(Map<String, Integer> known, String name) {
            Integer number = known.get(name);
            if (number == null) {
                number = known.size();
                known.put(name, number);
            }
            return number;
        }

        /** @throws JudgedTwice when a rater judged a unit more than once */
        public Judgements build() {
            int[] starts = new int[units.size() + 1];
            for (int i = 0; i < size; i++) {
                starts[unit[i] + 1]++;
            }
            for (int i = 1; i < starts.length; i++) {
                starts[i] += starts[i - 1];
            }
            int[] next = Arrays.copyOf(starts, units.size());
            int[] from = new int[size];
            for (int i = 0; i < size; i++) {
                from[next[unit[i]]++] = i;
            }
            refuseTwice(starts, from);
            int[] ordered = new int[size];
            int[] given = new int[size];
            for (int i = 0; i < size; i++) {
                ordered[i] = rater[from[i]];
                given[i] = value[from[i]];
            }
            return new Judgements(names(units), names(raters), names(values), starts, ordered, given);
        }

        private void refuseTwice(int[] starts, int[] from) {
            int[] lastAt = new int[raters.size()];
            Arrays.fill(lastAt, -1);
            for (int u = 0; u + 1 < starts.length; u++) {
                for (int at = starts[u]; at < starts[u + 1]; at++) {
                    int who = rater[from[at]];
                    if (lastAt[who] >= starts[u]) {
                        throw new JudgedTwice(names(units).get(u), names(raters).get(who), from[lastAt[who]], from[at]);
                    }
                    lastAt[who] = at;
                }
            }
        }

        private static List<String> names(Map<String, Integer> numbers) {
            String[] names = new String[numbers.size()];
            numbers.forEach((name, number) -> names[number] = name);
            return List.copyOf(new ArrayList<>(Arrays.asList(names)));
        }
    }
}
