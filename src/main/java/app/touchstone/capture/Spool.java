package app.touchstone.capture;

import app.touchstone.basis.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** Puts streams of unknown length into files of limited length. A file that is not finished is deleted. */
final class Spool {

    private static final int PIECE = 64 * 1024;

    private Spool() {}

    /**
     * Reads a stream to its end.
     *
     * @param most in bytes
     * @param over what is thrown at the first byte too many
     * @param read told between pieces how many bytes there are; may throw to stop
     */
    static Path of(InputStream in, long most, Problem over, LongConsumer read) throws IOException {
        Path file = Files.createTempFile("touchstone-", ".part");
        boolean done = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] piece = new byte[PIECE];
            long total = 0;
            for (int got = in.read(piece); got >= 0; got = in.read(piece)) {
                total += got;
                if (total > most) {
                    throw over;
                }
                read.accept(total);
                out.write(piece, 0, got);
            }
            done = true;
            return file;
        } finally {
            if (!done) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Unpacks a body. One packing only: a bomb within a bomb is no honest answer. */
    static Path unpacked(Path body, String encoding, FetchLimits limits, LongConsumer read, String host)
            throws IOException {
        Problem over = FetchRule.BOMB.refusal(FetchLimits.megabytes(limits.maxExpandedBytes()));
        try (InputStream in = unpacking(Files.newInputStream(body), encoding)) {
            return of(in, limits.maxExpandedBytes(), over, read);
        } catch (ZipException | java.io.EOFException broken) {
            throw FetchRule.BROKEN.refusal(host);
        }
    }

    /** The unpacked stream of a packed one; closing it closes that one. */
    static InputStream unpacking(InputStream packed, String encoding) throws IOException {
        try {
            return switch (encoding.toLowerCase(Locale.ROOT).strip()) {
                case "", "identity" -> packed;
                case "gzip", "x-gzip" -> new GZIPInputStream(packed, PIECE);
                case "deflate" -> deflated(packed);
                default -> throw FetchRule.ENCODING.refusal(encoding);
            };
        } catch (IOException | RuntimeException failed) {
            packed.close();
            throw failed;
        }
    }

    /** RFC 9110 says zlib's format; some servers send the bare stream, which cannot begin as zlib does. */
    private static InputStream deflated(InputStream packed) throws IOException {
        PushbackInputStream in = new PushbackInputStream(packed, 1);
        int first = in.read();
        if (first >= 0) {
            in.unread(first);
        }
        return new InflaterInputStream(in, new Inflater((first & 0x0F) != 8));
    }
}
