package app.touchstone.intake;

/** How far a file is. */
public enum IntakeState {
    /** It is kept; nothing of it was looked at yet. */
    LOADED,
    /** What would become of it is being worked out. */
    READING,
    /** What would become of each item is known; nothing is stored. */
    LOOKED,
    RUNNING,
    /** Some of it is in; going on brings in the rest. */
    STOPPED,
    DONE,
    TAKING_BACK,
    TAKEN_BACK;

    /** Whether a job works on it. */
    public boolean working() {
        return this == READING || this == RUNNING || this == TAKING_BACK;
    }
}
