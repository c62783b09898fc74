package app.touchstone.exchange;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.FreshId;
import app.touchstone.basis.Problem;
import app.touchstone.bundle.BundleVerifier;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bundles of other desks as they were taken in: where each came from, what claim was made of it, and the file itself. */
@Service
public class TakenBundles {

    private static final int PIECE = 512 * 1024;

    private static final String TAKEN = "select b.id, b.claim_id, c.number, c.wording, b.origin_desk_name,"
            + " b.origin_address, b.origin_claim, b.head_sequence, b.head_hash, b.editions, b.sha256, b.size, b.taken_at"
            + " from taken_bundle b join claim c on c.id = b.claim_id where b.desk_id = ? ";

    /**
     * A bundle that was taken in.
     *
     * @param number the claim's number here
     * @param headSequence number of the entry that sealed it in the other desk's journal, with its hash
     * @param sha256 of the file
     */
    public record Taken(
            UUID id,
            ClaimId claim,
            long number,
            String wording,
            String originDesk,
            String originAddress,
            UUID originClaim,
            long headSequence,
            String headHash,
            int editions,
            String sha256,
            long size,
            Instant takenAt) {

        /** What the file is called. */
        public String fileName() {
            return "bundle-" + number + ".zip";
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    TakenBundles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of the desk's, the newest first. */
    @Transactional(readOnly = true)
    public List<Taken> all(Member member) {
        member.require(Permission.READ);
        return jdbc.sql(TAKEN + "order by b.taken_at desc, b.id desc")
                .param(member.desk().value())
                .query((row, n) -> taken(row))
                .list();
    }

    /** @throws Problem NOT_FOUND when the desk took in no such bundle */
    @Transactional(readOnly = true)
    public Taken get(Member member, UUID id) {
        member.require(Permission.READ);
        return jdbc.sql(TAKEN + "and b.id = ?")
                .params(member.desk().value(), id)
                .query((row, n) -> taken(row))
                .optional()
                .orElseThrow(() -> Problem.notFound("bundle"));
    }

    /** Writes the file as it came. */
    public void read(Member member, UUID id, OutputStream out) throws IOException {
        get(member, id);
        Optional<byte[]> piece = piece(id, 0);
        for (int next = 1; piece.isPresent(); next++) {
            out.write(piece.get());
            piece = piece(id, next);
        }
    }

    private Optional<byte[]> piece(UUID id, int number) {
        return jdbc.sql("select bytes from taken_bundle_piece where bundle_id = ? and number = ?")
                .params(id, number)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /** Keeps the file, in the transaction of what was made of it. @throws Problem REFUSED when it is here already */
    Taken keep(Member member, Claim claim, BundleVerifier.Holds holds, BundledClaim told, Path file) {
        String sha256 = sha256(file);
        jdbc.sql(TAKEN + "and b.sha256 = ?")
                .params(member.desk().value(), sha256)
                .query((row, n) -> taken(row))
                .optional()
                .ifPresent(before -> {
                    throw Problem.refused("exchange.in.again", before.number());
                });
        UUID id = FreshId.next();
        try (InputStream in = Files.newInputStream(file)) {
            jdbc.sql("insert into taken_bundle (id, desk_id, claim_id, origin_desk, origin_desk_name, origin_address,"
                            + " origin_claim, head_sequence, head_hash, editions, sha256, size, taken_by, taken_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            id,
                            member.desk().value(),
                            claim.id().value(),
                            told.desk().id(),
                            told.desk().shortName(),
                            shortened(told.desk().address(), 2000),
                            told.id(),
                            holds.seal().sequence(),
                            holds.seal().hash(),
                            holds.editions(),
                            sha256,
                            Files.size(file),
                            member.person().value(),
                            clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                    .update();
            byte[] piece = in.readNBytes(PIECE);
            for (int number = 0; piece.length > 0; number++) {
                jdbc.sql("insert into taken_bundle_piece (bundle_id, number, bytes) values (?, ?, ?)")
                        .params(id, number, piece)
                        .update();
                piece = in.readNBytes(PIECE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return get(member, id);
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] piece = new byte[1 << 16];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                sha256.update(piece, 0, read);
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Taken taken(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Taken(
                row.getObject(1, UUID.class),
                new ClaimId(row.getObject(2, UUID.class)),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, UUID.class),
                row.getLong(8),
                row.getString(9),
                row.getInt(10),
                row.getString(11),
                row.getLong(12),
                row.getObject(13, OffsetDateTime.class).toInstant());
    }
}
