package app.touchstone.bench;

import app.touchstone.basis.FreshId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Fills the demo desk of a stopped program with claims and people, straight into its tables. */
final class FullDesk {

    /** Where a claim of the filling stands, and how many there are. In review the first of them have no seats yet. */
    enum Kind {
        DRAFT(15_000),
        OPEN(15_000),
        IN_REVIEW(40_000),
        DISPUTED(5_000),
        SETTLED(5_000),
        PUBLISHED(20_000);

        final int count;

        Kind(int count) {
            this.count = count;
        }
    }

    static final int PEOPLE = 150;
    /** Claims in review without any seat. */
    static final int TO_BE_DEALT = 30_000;

    private final Connection database;
    private final UUID desk;
    private final UUID author;
    private final UUID scale;
    private final int policy;
    private final OffsetDateTime now = OffsetDateTime.parse("2026-11-01T10:00:00Z");
    private final List<UUID> people = new ArrayList<>();
    private final List<UUID> undealt = new ArrayList<>();

    private FullDesk(Connection database) throws SQLException {
        this.database = database;
        this.desk = one("select id from desk", UUID.class);
        this.author = one("select person_id from membership where role = 'ADMINISTRATOR'", UUID.class);
        this.scale = one("select scale_id from desk_policy order by number desc limit 1", UUID.class);
        this.policy = one("select max(number) from desk_policy", Integer.class);
    }

    /** The address of the database in a data folder of a program that does not run. */
    static Connection open(Path data) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + data.toAbsolutePath().resolve("touchstone") + ";CACHE_SIZE=65536", "touchstone", "");
    }

    /** @return the claims that are in review without seats */
    static List<UUID> fill(Path data) throws SQLException {
        try (Connection database = open(data)) {
            database.setAutoCommit(false);
            FullDesk filling = new FullDesk(database);
            filling.people();
            filling.claims();
            database.commit();
            return filling.undealt;
        }
    }

    private <T> T one(String sql, Class<T> type) throws SQLException {
        try (var rows = database.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getObject(1, type);
        }
    }

    private void people() throws SQLException {
        for (int i = 0; i < PEOPLE; i++) {
            UUID id = FreshId.next();
            people.add(id);
            update(
                    "insert into person (id, name, email, password_hash, disabled, created_at) values (?, ?, ?, '', false, ?)",
                    id,
                    "Assessor " + i,
                    "assessor" + i + "@bench.example",
                    now);
            update(
                    "insert into membership (desk_id, person_id, role, joined_at) values (?, ?, 'REVIEWER', ?)",
                    desk,
                    id,
                    now);
        }
    }

    private void update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private void claims() throws SQLException {
        long number = one("select max(number) from claim", Long.class);
        Rows claims =
                new Rows("insert into claim (id, desk_id, number, wording, said_on, said_at, context, state, round,"
                        + " made_by, made_at, changed_at, version) values (?, ?, ?, ?, null, '', ?, ?, 1, ?, ?, ?, 1)");
        Rows rounds = new Rows("insert into review_round (claim_id, round, desk_id, policy_number, began_at, opened_at,"
                + " seats_free) values (?, 1, ?, ?, ?, ?, ?)");
        Rows seats = new Rows(
                "insert into seat (id, claim_id, round, person_id, given_by, given_at)" + " values (?, ?, 1, ?, ?, ?)");
        Rows assessments = new Rows(
                "insert into assessment (id, claim_id, assessor_id, round, scale_id, rating_key,"
                        + " headline, summary, justification, sealed_at, version) values (?, ?, ?, 1, ?, 'false', 'h', 's', 'j', ?, 1)");
        String context = SampleText.of(70);
        for (int i = 0; i < total(); i++) {
            Kind kind = kind(i);
            UUID claim = FreshId.next();
            claims.add(
                    claim,
                    desk,
                    ++number,
                    "In case " + number + " the register was wrong.",
                    context,
                    kind.name(),
                    author,
                    now,
                    now);
            if (kind.ordinal() >= Kind.IN_REVIEW.ordinal()) {
                boolean opened = kind != Kind.IN_REVIEW;
                boolean free = !opened && undealt.size() < TO_BE_DEALT;
                rounds.add(claim, desk, policy, now, opened ? now : null, free);
                if (free) {
                    undealt.add(claim);
                    continue;
                }
                for (int seat = 0; seat < 2; seat++) {
                    // the demo's administrator, whose desk is opened, sits among the others
                    UUID person = (i + seat) % (PEOPLE + 1) == 0 ? author : people.get((i + seat) % PEOPLE);
                    seats.add(FreshId.next(), claim, person, author, now);
                    if (opened || seat == 0) {
                        assessments.add(FreshId.next(), claim, person, scale, now);
                    }
                }
            }
        }
        for (Rows rows : List.of(claims, rounds, seats, assessments)) {
            rows.flush();
        }
        update("update claim_counter set last_number = ?", number);
    }

    private static int total() {
        int total = 0;
        for (Kind kind : Kind.values()) {
            total += kind.count;
        }
        return total;
    }

    /** Spread over the whole desk, as claims of all ages are. */
    private static Kind kind(int i) {
        int place = (int) ((long) i * 7_919 % total());
        for (Kind kind : Kind.values()) {
            place -= kind.count;
            if (place < 0) {
                return kind;
            }
        }
        throw new IllegalStateException();
    }

    /** Rows of one table, sent together. */
    private final class Rows {
        private final PreparedStatement statement;
        private int waiting;

        Rows(String sql) throws SQLException {
            this.statement = database.prepareStatement(sql);
        }

        void add(Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.addBatch();
            waiting++;
        }

        void flush() throws SQLException {
            if (waiting > 0) {
                statement.executeBatch();
            }
        }
    }
}
