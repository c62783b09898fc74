package app.touchstone.capture;

import app.touchstone.basis.Problem;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks a file of gzip members (RFC 1952) from outside, to its very last byte. The library's stream takes a member that
 * it cannot read for the end of the file, and other readers do not; here every member must be plain and whole, so that all
 * readers find the same bytes.
 */
final class GzipMembers {

    private static final int PIECE = 64 * 1024;
    private static final int MAGIC = 0x1F8B;
    private static final int DEFLATE = 8;

    private final PushbackInputStream packed;
    private final DataInputStream fields;
    private final byte[] in = new byte[PIECE];
    private final byte[] out = new byte[PIECE];
    private final OutputStream target;
    private final long most;
    private final Problem over;
    private long total;

    private GzipMembers(InputStream packed, OutputStream target, long most, Problem over) {
        this.packed = new PushbackInputStream(packed, PIECE);
        this.fields = new DataInputStream(this.packed);
        this.target = target;
        this.most = most;
        this.over = over;
    }

    /**
     * Unpacks into a file of its own, which is deleted when that does not end well.
     *
     * @param most bytes, unpacked
     * @param over what is thrown at the first byte too many
     * @throws IOException when a member is broken, has fields of its own, or something stands between or behind them
     */
    static Path unpacked(Path file, long most, Problem over) throws IOException {
        Path plain = Files.createTempFile("touchstone-", ".part");
        boolean done = false;
        try (InputStream packed = Files.newInputStream(file);
                InputStream buffered = new BufferedInputStream(packed, PIECE);
                OutputStream target = Files.newOutputStream(plain)) {
            new GzipMembers(buffered, target, most, over).run();
            done = true;
            return plain;
        } finally {
            if (!done) {
                Files.deleteIfExists(plain);
            }
        }
    }

    private void run() throws IOException {
        int first = packed.read();
        if (first < 0) {
            throw new EOFException("an empty file");
        }
        while (first >= 0) {
            packed.unread(first);
            member();
            first = packed.read();
        }
    }

    private void member() throws IOException {
        if (fields.readUnsignedShort() != MAGIC || fields.readUnsignedByte() != DEFLATE) {
            throw new ZipException("no gzip");
        }
        if (fields.readUnsignedByte() != 0) {
            throw new ZipException("a member with fields of its own");
        }
        // time, strength and system mean nothing here
        fields.readFully(new byte[6]);
        CRC32 sum = new CRC32();
        long before = total;
        Inflater inflater = new Inflater(true);
        try {
            inflate(inflater, sum);
        } catch (DataFormatException broken) {
            throw new ZipException(broken.getMessage());
        } finally {
            inflater.end();
        }
        if (littleEndian() != sum.getValue() || littleEndian() != (total - before & 0xFFFF_FFFFL)) {
            throw new ZipException("a member that is not what its sum says");
        }
    }

    private void inflate(Inflater inflater, CRC32 sum) throws IOException, DataFormatException {
        int there = 0;
        while (!inflater.finished()) {
            if (inflater.needsDictionary()) {
                throw new ZipException("a dictionary");
            }
            if (inflater.needsInput()) {
                there = packed.read(in);
                if (there < 0) {
                    throw new EOFException("a member that does not end");
                }
                inflater.setInput(in, 0, there);
            }
            int got = inflater.inflate(out);
            total += got;
            if (total > most) {
                throw over;
            }
            sum.update(out, 0, got);
            target.write(out, 0, got);
        }
        packed.unread(in, there - inflater.getRemaining(), inflater.getRemaining());
    }

    private long littleEndian() throws IOException {
        return Integer.reverseBytes(fields.readInt()) & 0xFFFF_FFFFL;
    }
}
