package app.touchstone.capture;

import app.touchstone.account.Member;
import java.util.List;

/**
 * An address says something else than it did. Told in the transaction in which the new copy is stored.
 *
 * @param by who took the new copy
 * @param after the new copy
 * @param earlier all copies of the same address that say something else than the new one
 */
public record CaptureDiffers(Member by, Capture after, List<CaptureId> earlier) {

    public CaptureDiffers {
        earlier = List.copyOf(earlier);
    }
}
