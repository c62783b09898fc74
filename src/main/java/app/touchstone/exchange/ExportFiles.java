package app.touchstone.exchange;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.FreshId;
import app.touchstone.basis.Problem;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Files that were made in the background, kept for a week for who asked for them and for nobody else. */
@Service
public class ExportFiles {

    static final Duration KEPT = Duration.ofDays(7);

    /** Bytes of a piece; H2 holds no more than a mebibyte in such a column. */
    private static final int PIECE = 512 * 1024;

    /** A file's id. */
    public record Id(@JsonValue UUID value) {
        /** @throws IllegalArgumentException when the text is no UUID */
        public static Id of(String text) {
            return new Id(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** @param size in bytes */
    public record Kept(Id id, String name, String mediaType, long size, Instant madeAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ExportFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The member's own files, the newest first. */
    public List<Kept> mine(Member member) {
        member.require(Permission.READ);
        return jdbc.sql("select id, name, media_type, size, made_at from export_file where desk_id = ?"
                        + " and person_id = ? and finished = true order by made_at desc, id desc")
                .params(member.desk().value(), member.person().value())
                .query((row, n) -> kept(row))
                .list();
    }

    /** @throws Problem NOT_FOUND also for another member's file */
    public Kept get(Member member, Id id) {
        return mine(member).stream()
                .filter(file -> file.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("export"));
    }

    /** Writes a file of the member's to a stream. */
    public void read(Member member, Id id, OutputStream out) throws IOException {
        get(member, id);
        int number = 0;
        byte[] piece = piece(id, number);
        while (piece.length > 0) {
            out.write(piece);
            piece = piece(id, ++number);
        }
    }

    Id begin(Member member, String name, String mediaType) {
        clear();
        Id id = new Id(FreshId.next());
        jdbc.sql("insert into export_file (id, desk_id, person_id, name, media_type, size, made_at, finished)"
                        + " values (?, ?, ?, ?, ?, 0, ?, false)")
                .params(
                        id.value,
                        member.desk().value(),
                        member.person().value(),
                        name,
                        mediaType,
                        clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    Writing writing(Id id) {
        return new Writing(id);
    }

    void drop(Id id) {
        jdbc.sql("delete from export_piece where file_id = ?").param(id.value).update();
        jdbc.sql("delete from export_file where id = ?").param(id.value).update();
    }

    private void clear() {
        OffsetDateTime before = clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
        jdbc.sql("select id from export_file where made_at < ?").param(before).query(UUID.class).list().stream()
                .map(Id::new)
                .forEach(this::drop);
    }

    private byte[] piece(Id id, int number) {
        return jdbc.sql("select bytes from export_piece where file_id = ? and number = ?")
                .params(id.value, number)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElse(new byte[0]);
    }

    private static Kept kept(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Kept(
                new Id(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getObject(5, OffsetDateTime.class).toInstant());
    }

    /** Stores what is written, a piece at a time. */
    final class Writing extends OutputStream {
        private final Id id;
        private final byte[] piece = new byte[PIECE];
        private int filled;
        private int number;

        private Writing(Id id) {
            this.id = id;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            int done = 0;
            while (done < length) {
                int taken = Math.min(length - done, PIECE - filled);
                System.arraycopy(bytes, offset + done, piece, filled, taken);
                filled += taken;
                done += taken;
                if (filled == PIECE) {
                    store();
                }
            }
        }

        @Override
        public void close() {
            // whether it is whole is told by finish; after a fault nobody wants the rest
            filled = 0;
        }

        private void store() {
            byte[] whole = filled == PIECE ? piece : java.util.Arrays.copyOf(piece, filled);
            jdbc.sql("insert into export_piece (file_id, number, bytes) values (?, ?, ?)")
                    .params(id.value, number++, whole)
                    .update();
            jdbc.sql("update export_file set size = size + ? where id = ?")
                    .params(filled, id.value)
                    .update();
            filled = 0;
        }

        /** Stores the rest; from now on the file is there for its owner. */
        void finish() {
            if (filled > 0) {
                store();
            }
            jdbc.sql("update export_file set finished = true where id = ?")
                    .param(id.value)
                    .update();
        }
    }
}
