package app.touchstone.command;

import app.touchstone.agreement.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How {@code agreement} was called. */
record AgreementOptions(
        String file, boolean json, @Nullable Metric metric, int bootstrap, long seed, List<String> order) {

    static final String USAGE = """
            usage: java -jar touchstone.jar agreement FILE.csv [options]     (FILE may be - for the standard input)

            The table is UTF-8 and has the columns unit, rater and value; a set of labels is written a|b,
            and a set without labels as a bar alone.
            An empty value, NA, N/A, . or * is a missing judgement.

              --metric nominal|ordinal|interval|masi|jaccard   only the measures that take the values so
              --order LOW,…,HIGH     the order of values that are not numbers, for the ordinal measures
              --bootstrap N          95 % intervals from N replicates, units drawn anew (percentile method)
              --seed N               where chance begins; the same seed gives the same intervals (default 1)
              --json                 for programs: doubles in full, null with a reason where undefined
              --help                 this text

            exit code: 0 computed, undefined ones included; 1 the table cannot be used; 2 called wrongly
            """;

    static final int BOOTSTRAP_MOST = 1_000_000;

    /** @throws IllegalArgumentException saying what is wrong */
    static AgreementOptions of(List<String> arguments) {
        String file = null;
        boolean json = false;
        Metric metric = null;
        int bootstrap = 0;
        long seed = 1;
        List<String> order = List.of();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            switch (argument) {
                case "--json" -> json = true;
                case "--metric" -> metric = metric(following(arguments, i++));
                case "--bootstrap" -> bootstrap = (int) number(argument, following(arguments, i++), 0, BOOTSTRAP_MOST);
                case "--seed" -> seed = number(argument, following(arguments, i++), Long.MIN_VALUE, Long.MAX_VALUE);
                case "--order" ->
                    order = Arrays.stream(following(arguments, i++).split(","))
                            .map(String::strip)
                            .toList();
                default -> {
                    if (argument.startsWith("--") || file != null) {
                        throw new IllegalArgumentException("unknown argument: " + argument);
                    }
                    file = argument;
                }
            }
        }
        if (file == null) {
            throw new IllegalArgumentException("which file?");
        }
        return new AgreementOptions(file, json, metric, bootstrap, seed, order);
    }

    private static String following(List<String> arguments, int i) {
        if (i + 1 >= arguments.size()) {
            throw new IllegalArgumentException(arguments.get(i) + " needs a value");
        }
        return arguments.get(i + 1);
    }

    private static Metric metric(String name) {
        try {
            return Metric.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "--metric is one of nominal, ordinal, interval, masi and jaccard, not " + name, unknown);
        }
    }

    private static long number(String option, String value, long least, long most) {
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException none) {
            // told below, with the range
        }
        throw new IllegalArgumentException(option + " needs a whole number"
                + (most < Long.MAX_VALUE ? " from " + least + " to " + most : "") + ", not " + value);
    }
}
