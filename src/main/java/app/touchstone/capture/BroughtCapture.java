package app.touchstone.capture;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What another desk tells of an archived copy that it gives away. What its WARC file says itself is read there.
 *
 * @param address what was asked for; for a file, where it is said to be from, may be empty
 * @param finalAddress where the redirects ended
 * @param takenAt by that desk
 * @param payloadSha256 of the content, unpacked
 * @param fileSha256 of the WARC file
 * @param elsewhere where others keep a copy
 * @param originDesk the desk that took it
 * @param originName what that desk calls itself
 * @param origin its id there
 */
public record BroughtCapture(
        String address,
        String finalAddress,
        Instant takenAt,
        String payloadSha256,
        String fileSha256,
        List<String> elsewhere,
        UUID originDesk,
        String originName,
        UUID origin) {

    /** @throws NullPointerException when something is not told */
    public BroughtCapture {
        Objects.requireNonNull(address);
        Objects.requireNonNull(finalAddress);
        Objects.requireNonNull(takenAt);
        Objects.requireNonNull(payloadSha256);
        Objects.requireNonNull(fileSha256);
        Objects.requireNonNull(originDesk);
        Objects.requireNonNull(originName);
        Objects.requireNonNull(origin);
        elsewhere = List.copyOf(elsewhere);
    }
}
