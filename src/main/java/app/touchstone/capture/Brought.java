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
    final BroughtWarc found;
    final String mediaType;
    final long bytes;
    final long unpacked;
    final CaptureText text;

    Brought(
            BroughtCapture told,
            Path file,
            BroughtWarc found,
            String mediaType,
            long bytes,
            long unpacked,
            CaptureText text) {
        this.told = told;
        this.file = file;
        this.found = found;
        this.mediaType = mediaType;
        this.bytes = bytes;
        this.unpacked = unpacked;
        this.text = text;
    }

    /** How many bytes its WARC file has when it is unpacked. */
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
