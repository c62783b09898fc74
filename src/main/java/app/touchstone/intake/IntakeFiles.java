package app.touchstone.intake;

import app.touchstone.basis.Problem;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The files themselves, in pieces in the database: whatever copy of the program goes on with one finds it there. A piece
 * at a time is in memory.
 */
@Component
class IntakeFiles {

    /** The most bytes of one file, unpacked. */
    static final long MOST_BYTES = 512L * 1024 * 1024;

    private static final int PIECE = 256 * 1024;

    private final JdbcClient jdbc;

    IntakeFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Stored(long bytes, String sha256) {}

    /**
     * Stores a file, unpacked when it comes packed by gzip.
     *
     * @throws Problem INVALID at {@code file} when it is too large or breaks off
     */
    Stored store(IntakeId id, InputStream file) throws IOException {
        MessageDigest digest = newDigest();
        long bytes = 0;
        try {
            InputStream in = unpacked(file);
            byte[] piece = in.readNBytes(PIECE);
            for (int number = 1; piece.length > 0; number++, piece = in.readNBytes(PIECE)) {
                bytes += piece.length;
                if (bytes > MOST_BYTES) {
                    throw Problem.invalid("file", "intake.file.tooLarge", MOST_BYTES / 1024 / 1024);
                }
                digest.update(piece);
                jdbc.sql("insert into intake_piece (intake_id, number, bytes) values (?, ?, ?)")
                        .params(id.value(), number, piece)
                        .update();
            }
        } catch (ZipException | EOFException broken) {
            throw Problem.invalid("file", "intake.file.packed");
        }
        return new Stored(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    /** Takes a file as it comes. @throws Problem INVALID at {@code file} when it is too large even as it is */
    void spool(InputStream file, OutputStream out) throws IOException {
        byte[] piece = new byte[1 << 16];
        long bytes = 0;
        for (int read = file.read(piece); read >= 0; read = file.read(piece)) {
            bytes += read;
            if (bytes > MOST_BYTES) {
                throw Problem.invalid("file", "intake.file.tooLarge", MOST_BYTES / 1024 / 1024);
            }
            out.write(piece, 0, read);
        }
    }

    private static InputStream unpacked(InputStream file) throws IOException {
        BufferedInputStream in = new BufferedInputStream(file, 1 << 16);
        in.mark(2);
        boolean packed = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return packed ? new GZIPInputStream(in, 1 << 16) : in;
    }

    /** Reads the file from its beginning. */
    InputStream open(IntakeId id) {
        return new SequenceInputStream(new Pieces(id.value()));
    }

    void delete(IntakeId id) {
        jdbc.sql("delete from intake_piece where intake_id = ?")
                .param(id.value())
                .update();
    }

    private final class Pieces implements Enumeration<InputStream> {
        private final UUID id;
        private int number = 1;
        private byte[] next;

        Pieces(UUID id) {
            this.id = id;
            next = read();
        }

        private byte[] read() {
            return jdbc.sql("select bytes from intake_piece where intake_id = ? and number = ?")
                    .params(id, number++)
                    .query((row, n) -> row.getBytes(1))
                    .optional()
                    .orElse(new byte[0]);
        }

        @Override
        public boolean hasMoreElements() {
            return next.length > 0;
        }

        @Override
        public InputStream nextElement() {
            byte[] piece = next;
            next = read();
            return new ByteArrayInputStream(piece);
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
