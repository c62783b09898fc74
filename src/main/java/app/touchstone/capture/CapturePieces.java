package app.touchstone.capture;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bytes of WARC files in the database, in pieces: one piece is in memory at a time, either way. */
@Component
class CapturePieces {

    /** H2 keeps at most a megabyte in one such field. */
    static final int SIZE = 512 * 1024;

    private final JdbcClient jdbc;

    CapturePieces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a file's bytes; in the transaction that stores the capture. */
    void store(CaptureId id, InputStream in) throws IOException {
        int number = 0;
        for (byte[] piece = in.readNBytes(SIZE); piece.length > 0; piece = in.readNBytes(SIZE)) {
            jdbc.sql("insert into capture_piece (capture_id, number, bytes) values (?, ?, ?)")
                    .params(List.of(id.value(), number++, piece))
                    .update();
        }
    }

    void write(CaptureId id, OutputStream out) throws IOException {
        try (InputStream in = open(id)) {
            in.transferTo(out);
        }
    }

    InputStream open(CaptureId id) {
        return new Pieces(id);
    }

    private final class Pieces extends InputStream {
        private final CaptureId id;
        private byte[] piece = new byte[0];
        private int at;
        private int number;

        Pieces(CaptureId id) {
            this.id = id;
        }

        @Override
        public int read() {
            return filled() ? piece[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (!filled()) {
                return -1;
            }
            int read = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, target, offset, read);
            at += read;
            return read;
        }

        private boolean filled() {
            if (at == piece.length && number >= 0) {
                at = 0;
                piece = jdbc.sql("select bytes from capture_piece where capture_id = ? and number = ?")
                        .params(id.value(), number)
                        .query((row, n) -> row.getBytes(1))
                        .optional()
                        .orElse(new byte[0]);
                number = piece.length == 0 ? -1 : number + 1;
            }
            return at < piece.length;
        }
    }
}
