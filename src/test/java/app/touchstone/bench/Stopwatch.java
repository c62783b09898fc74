package app.touchstone.bench;

import java.util.ArrayList;
import java.util.List;

/** Takes samples; the first ones warm the program up and do not count. */
final class Stopwatch {

    /** Something that takes time. */
    interface Task {
        void run() throws Exception;
    }

    private final int warmUp;
    private final List<Double> all = new ArrayList<>();

    Stopwatch(int warmUp) {
        this.warmUp = warmUp;
    }

    /** Runs a task and keeps its time in milliseconds. */
    void time(Task task) throws Exception {
        long start = System.nanoTime();
        task.run();
        all.add((System.nanoTime() - start) / 1e6);
    }

    /** The very first: how it is when the program has just been started. */
    List<Double> cold() {
        return all.subList(0, 1);
    }

    List<Double> samples() {
        return all.subList(warmUp, all.size());
    }
}
