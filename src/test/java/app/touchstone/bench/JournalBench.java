package app.touchstone.bench;

import app.touchstone.journal.JournalEntry;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** A million journal entries verified in the program and outside, and sixteen that write at once. */
final class JournalBench {

    private static final int ENTRIES = 1_000_000;
    private static final int RUNS = 3;
    private static final int WRITERS = 16;
    private static final int EACH = 100;
    private static final int BATCH = 5_000;

    private JournalBench() {}

    static void run(Path data, Consumer<Figure> found) throws Exception {
        Path folder = Files.createDirectory(data.resolve("long-journal"));
        RunningApp.start(folder).close();
        try (Connection database = FullDesk.open(folder)) {
            fill(database);
        }
        Path export = data.resolve("journal.jsonl");
        try (RunningApp app = RunningApp.start(folder)) {
            Script script = app.script();
            inside(script, found);
            Stopwatch exporting = new Stopwatch(0);
            for (int i = 0; i < RUNS; i++) {
                exporting.time(() -> download(script, export));
            }
            found.accept(Figure.of("1,000,000 entries taken out through the API", "ms", 30_000, exporting.samples()));
            writers(script, found);
            inside(script, found);
        }
        outside(export, found);
    }

    private static void inside(Script script, Consumer<Figure> found) throws Exception {
        Stopwatch verifying = new Stopwatch(0);
        for (int i = 0; i < RUNS; i++) {
            verifying.time(() -> {
                if (!script.get("/journal/verification").path("holds").asBoolean()) {
                    throw new IllegalStateException("the chain does not hold");
                }
            });
        }
        found.accept(Figure.of("1,000,000 journal entries verified in the program", "ms", 10_000, verifying.samples()));
    }

    private static void download(Script script, Path file) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(script.address("/journal/export"))
                .header("Authorization", "Bearer " + script.token())
                .build();
        HttpClient.newHttpClient().send(request, BodyHandlers.ofFile(file));
    }

    /** In a process of its own with a small heap: what grows with the file would not fit. */
    private static void outside(Path export, Consumer<Figure> found) throws Exception {
        Stopwatch verifying = new Stopwatch(0);
        for (int i = 0; i < RUNS; i++) {
            verifying.time(() -> {
                Process process = new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx48m",
                                "-jar",
                                Path.of("target", "touchstone.jar").toString(),
                                "verify-journal",
                                export.toString(),
                                "--json")
                        .redirectErrorStream(true)
                        .start();
                String said;
                try (InputStream out = process.getInputStream()) {
                    said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
                }
                if (process.waitFor() != 0) {
                    throw new IllegalStateException("verify-journal: " + said);
                }
            });
        }
        found.accept(Figure.of(
                "the same as a file (" + Files.size(export) / 1_000_000 + " MB), verify-journal, heap of 48 MB",
                "ms",
                10_000,
                verifying.samples()));
    }

    private static void writers(Script script, Consumer<Figure> found) throws Exception {
        long before = script.get("/journal/head").path("sequence").asLong();
        List<Double> times = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            write(script);
            times.add((System.nanoTime() - start) / 1e6 / (WRITERS * EACH));
        }
        long written = script.get("/journal/head").path("sequence").asLong() - before;
        if (written != (long) RUNS * WRITERS * EACH) {
            throw new IllegalStateException("entries were lost: " + written);
        }
        found.accept(Figure.of("16 writers at once, an entry with its source, through the API", "ms", 20, times));
    }

    private static void write(Script script) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.add(threads.submit(() -> {
                    for (int i = 0; i < EACH; i++) {
                        script.post(
                                "/sources",
                                Map.of(
                                        "name", "Office " + UUID.randomUUID(),
                                        "kind", "INSTITUTION",
                                        "type", "PRIMARY",
                                        "country", "",
                                        "language", "",
                                        "address", "",
                                        "note", ""));
                    }
                    return null;
                }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
    }

    /** Goes on from where the demo's journal ends. The head moves by one entry at a time, unless its trigger is away. */
    private static void fill(Connection database) throws SQLException {
        database.setAutoCommit(false);
        try (var statement = database.createStatement()) {
            JournalEntry last =
                    last(statement.executeQuery("select h.desk_id, h.sequence, h.hash from journal_head h"));
            try (PreparedStatement insert = database.prepareStatement(
                    "insert into journal_entry (desk_id, sequence, at, actor_id, action, subject_type, subject_id,"
                            + " content, previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                UUID actor = UUID.randomUUID();
                while (last.sequence() < ENTRIES) {
                    last = next(last, actor);
                    add(insert, last);
                    if (last.sequence() % BATCH == 0) {
                        insert.executeBatch();
                        database.commit();
                    }
                }
                insert.executeBatch();
            }
            database.commit();
            statement.execute("drop trigger journal_head_moves_on");
            statement.execute(
                    "update journal_head set sequence = " + last.sequence() + ", hash = '" + last.hash() + "'");
            statement.execute("create trigger journal_head_moves_on before update, delete on journal_head for each row"
                    + " call 'app.touchstone.journal.AppendOnly'");
            database.commit();
        }
    }

    private static JournalEntry last(ResultSet head) throws SQLException {
        head.next();
        return new JournalEntry(
                head.getObject(1, UUID.class),
                head.getLong(2),
                Instant.EPOCH,
                null,
                "",
                "",
                UUID.randomUUID(),
                "",
                "",
                head.getString(3));
    }

    private static JournalEntry next(JournalEntry last, UUID actor) {
        JournalEntry entry = new JournalEntry(
                last.desk(),
                last.sequence() + 1,
                Instant.parse("2026-11-01T10:00:00Z").plusMillis(last.sequence()),
                actor,
                "claim.moved",
                "claim",
                UUID.randomUUID(),
                "{\"from\":\"OPEN\",\"reason\":\"Evidence is complete, and the claimant was asked.\",\"round\":1,"
                        + "\"to\":\"IN_REVIEW\",\"transition\":\"SEND\"}",
                last.hash(),
                "");
        return new JournalEntry(
                entry.desk(),
                entry.sequence(),
                entry.at(),
                entry.actor(),
                entry.action(),
                entry.subjectType(),
                entry.subject(),
                entry.content(),
                entry.previousHash(),
                entry.written().computeHash());
    }

    private static void add(PreparedStatement insert, JournalEntry entry) throws SQLException {
        insert.setObject(1, entry.desk());
        insert.setLong(2, entry.sequence());
        insert.setObject(3, OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC));
        insert.setObject(4, entry.actor());
        insert.setString(5, entry.action());
        insert.setString(6, entry.subjectType());
        insert.setObject(7, entry.subject());
        insert.setString(8, entry.content());
        insert.setString(9, entry.previousHash());
        insert.setString(10, entry.hash());
        insert.addBatch();
    }
}
