package app.touchstone.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An archived copy of another desk that was read and found to be what is told of it, not kept yet. Its file is deleted when
 * this is closed.
 */
public final class Brought implements AutoCloseable {

    final BroughtCapture told;
    final Path file;
    /** As it will be kept, or as it was kept before. */
    final Capture capture;

    final CaptureText text;
    private final long unpacked;

    Brought(BroughtCapture told, Path file, Capture capture, CaptureText text, long unpacked) {
        this.told = told;
        this.file = file;
        this.capture = capture;
        this.text = text;
        this.unpacked = unpacked;
    }

    /** How many bytes had to be unpacked to judge it; none for one that was here already. */
    public long unpacked() {
        return unpacked;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
