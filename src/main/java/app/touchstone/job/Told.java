package app.touchstone.job;

import java.util.concurrent.CancellationException;

/** Keeps what running work says of itself, and stores it a few times a second at the most. */
final class Told implements Progress {

    private static final long BETWEEN_NANOS = 300_000_000;

    private final JobRows rows;
    private final JobId id;
    private final Runnable changed;
    private long total;
    private long done;
    private long stored = System.nanoTime() - BETWEEN_NANOS;

    Told(JobRows rows, JobId id, Runnable changed) {
        this.rows = rows;
        this.id = id;
        this.changed = changed;
    }

    @Override
    public synchronized void total(long steps) {
        total = steps;
    }

    @Override
    public synchronized void done(long steps) {
        done = steps;
        if (System.nanoTime() - stored >= BETWEEN_NANOS) {
            store();
        }
    }

    /** The last word of work that is done: nobody can stop it any more. */
    synchronized void last() {
        rows.beat(id, done, total);
    }

    private void store() {
        stored = System.nanoTime();
        if (!rows.beat(id, done, total)) {
            throw new CancellationException("stopped");
        }
        changed.run();
    }
}
