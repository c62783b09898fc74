package app.touchstone.document;

/**
 * How much a text may cost before it is refused.
 *
 * @param maxBytes of an upload
 * @param maxUnits UTF-16 units of the extracted text
 * @param maxExpandedBytes of an archive's content, or of one compressed stream, when unpacked
 * @param maxMillis for reading one file, waiting for a free reader included
 */
public record ExtractionLimits(int maxBytes, int maxUnits, long maxExpandedBytes, long maxMillis) {

    private static final int MEGABYTE = 1024 * 1024;

    /** 20 MB, 5 million units, 100 MB unpacked, 30 seconds. */
    public static final ExtractionLimits DEFAULT =
            new ExtractionLimits(20 * MEGABYTE, 5_000_000, 100L * MEGABYTE, 30_000);

    /** @throws IllegalArgumentException unless all are positive */
    public ExtractionLimits {
        if (maxBytes < 1 || maxUnits < 1 || maxExpandedBytes < 1 || maxMillis < 1) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }

    /** An amount of bytes in whole megabytes, rounded up, as people are told it. */
    static long megabytes(long bytes) {
        return (bytes + MEGABYTE - 1) / MEGABYTE;
    }
}
