package app.touchstone.document;

/** What one extraction may still spend. Asked wherever a file decides how long we work. */
final class Budget {

    private final ExtractionLimits limits;
    private final long deadline;

    Budget(ExtractionLimits limits) {
        this.limits = limits;
        this.deadline = System.nanoTime() + limits.maxMillis() * 1_000_000;
    }

    ExtractionLimits limits() {
        return limits;
    }

    long nanosLeft() {
        return Math.max(0, deadline - System.nanoTime());
    }

    /** @throws ExtractionException TOO_SLOW when the time is over or the reader was told to stop */
    void requireTime() {
        if (nanosLeft() == 0 || Thread.currentThread().isInterrupted()) {
            throw tooSlow();
        }
    }

    /** @throws ExtractionException TOO_MUCH_TEXT */
    void requireUnits(long units) {
        if (units > limits.maxUnits()) {
            throw new ExtractionException(ExtractionProblem.TOO_MUCH_TEXT, limits.maxUnits());
        }
    }

    /** @throws ExtractionException BOMB */
    void requireExpanded(long bytes) {
        if (bytes > limits.maxExpandedBytes()) {
            throw new ExtractionException(
                    ExtractionProblem.BOMB, ExtractionLimits.megabytes(limits.maxExpandedBytes()));
        }
    }

    ExtractionException tooSlow() {
        return new ExtractionException(ExtractionProblem.TOO_SLOW, (limits.maxMillis() + 999) / 1000);
    }
}
