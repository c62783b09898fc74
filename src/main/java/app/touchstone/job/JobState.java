package app.touchstone.job;

/** Where a piece of background work stands. */
public enum JobState {
    /** Its turn has not come yet. */
    WAITING,
    RUNNING,
    DONE,
    /** It ended with a problem, which the job tells. */
    FAILED,
    /** Somebody stopped it. */
    CANCELLED,
    /** The program that ran it went away; what it had stored stays. */
    INTERRUPTED;

    public boolean ended() {
        return this != WAITING && this != RUNNING;
    }
}
