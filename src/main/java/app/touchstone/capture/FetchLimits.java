package app.touchstone.capture;

/**
 * How much one address may cost.
 *
 * @param maxBytes of all answers on the way, as they come over the wire
 * @param maxExpandedBytes of the last answer when unpacked
 * @param maxMillis for everything: looking up, connecting, redirects, reading
 */
record FetchLimits(long maxBytes, long maxExpandedBytes, long maxMillis, int maxRedirects) {

    static final long MEGABYTE = 1024 * 1024;

    /** @throws IllegalArgumentException unless all are positive */
    FetchLimits {
        if (maxBytes < 1 || maxExpandedBytes < 1 || maxMillis < 1 || maxRedirects < 0) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }

    /** An amount of bytes in whole megabytes, rounded up, as people are told it. */
    static long megabytes(long bytes) {
        return (bytes + MEGABYTE - 1) / MEGABYTE;
    }

    /** In seconds, rounded up. */
    long seconds() {
        return (maxMillis + 999) / 1000;
    }
}
