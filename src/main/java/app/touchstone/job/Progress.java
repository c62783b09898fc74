package app.touchstone.job;

/** What running work says of itself. Cheap: at most a few words a second are stored. */
public interface Progress {

    /** Says how many steps there will be. */
    void total(long steps);

    /**
     * Says how many steps are done altogether.
     *
     * @throws java.util.concurrent.CancellationException when somebody stopped the work
     */
    void done(long steps);
}
