package app.touchstone.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Krippendorff's α as it is defined, slowly. */
final class PairByPair {

    private PairByPair() {}

    static double alpha(Integer[][] table, Measure measure) {
        List<List<Integer>> units = Arrays.stream(table)
                .map(row -> Arrays.stream(row).filter(Objects::nonNull).toList())
                .filter(row -> row.size() > 1)
                .toList();
        List<Integer> all = units.stream().flatMap(List::stream).toList();
        double observed = 0;
        for (List<Integer> unit : units) {
            for (int c : unit) {
                for (int k : unit) {
                    observed += difference(c, k, all, measure) / (unit.size() - 1);
                }
            }
        }
        double expected = 0;
        for (int c : all) {
            for (int k : all) {
                expected += difference(c, k, all, measure);
            }
        }
        double n = all.size();
        return expected == 0 ? Double.NaN : 1 - (observed / n) / (expected / (n * (n - 1)));
    }

    private static double difference(int c, int k, List<Integer> all, Measure measure) {
        return switch (measure) {
            case ALPHA_NOMINAL -> c == k ? 0 : 1;
            case ALPHA_INTERVAL -> (double) (c - k) * (c - k);
            case ALPHA_ORDINAL -> {
                double between = IntStream.rangeClosed(Math.min(c, k), Math.max(c, k))
                        .mapToDouble(g -> count(g, all))
                        .sum();
                double ranks = between - (count(c, all) + count(k, all)) / 2;
                yield ranks * ranks;
            }
            default -> throw new IllegalArgumentException(measure.name());
        };
    }

    private static double count(int value, List<Integer> all) {
        return all.stream().filter(one -> one == value).count();
    }
}
