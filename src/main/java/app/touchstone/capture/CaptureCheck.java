package app.touchstone.capture;

import java.time.Instant;
import java.util.List;

/**
 * What came of recomputing every hash of a capture.
 *
 * @param steps in the order in which they were tried
 */
public record CaptureCheck(CaptureId capture, Instant at, List<Step> steps) {

    /** What is held against what. */
    public enum CheckedPart {
        /** The WARC file against its hash. */
        WARC,
        /** Each record in it against its own block digest. */
        RECORDS,
        /** The content taken out of the WARC against its hash. */
        PAYLOAD,
        /** The readable text against its hash. */
        TEXT,
        /** All three hashes against what the journal wrote down when the capture was taken. */
        JOURNAL
    }

    /** One comparison. @param found what was recomputed; @param expected what stands written */
    public record Step(CheckedPart part, boolean holds, String expected, String found) {}

    public CaptureCheck {
        steps = List.copyOf(steps);
    }

    public boolean holds() {
        return steps.stream().allMatch(Step::holds);
    }
}
