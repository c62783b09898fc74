package app.touchstone.agreement;

/** Values are the same or not. */
final class Nominal implements Difference {

    /** How often each value was met on the unit that is being looked at; all 0 between two units. */
    private final int[] met;

    Nominal(int values) {
        met = new int[values];
    }

    @Override
    public double within(Judgements judgements, int unit) {
        int start = judgements.start(unit);
        int end = judgements.end(unit);
        long alike = 0;
        for (int at = start; at < end; at++) {
            alike += met[judgements.value(at)]++;
        }
        for (int at = start; at < end; at++) {
            met[judgements.value(at)] = 0;
        }
        long count = end - start;
        return (double) count * (count - 1) - 2.0 * alike;
    }

    @Override
    public double between(long[] counts) {
        double all = 0;
        double alike = 0;
        for (long count : counts) {
            all += count;
            alike += (double) count * count;
        }
        return all * all - alike;
    }
}
