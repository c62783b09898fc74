package app.touchstone.job;

import java.util.Map;

/** What a job does. It runs outside any transaction and opens its own. */
@FunctionalInterface
public interface JobWork {

    /**
     * Does the work.
     *
     * @param progress to be told of each step; throws {@link java.util.concurrent.CancellationException} when the work is
     *     no longer wanted, which is to be let through
     * @return what came of it: plain values that JSON can hold
     * @throws app.touchstone.basis.Problem what the person who started it is told; anything else counts as unexpected
     */
    Map<String, Object> run(Progress progress) throws Exception;
}
