package app.touchstone.intake;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.CursorPage;
import app.touchstone.basis.FreshId;
import app.touchstone.basis.Problem;
import app.touchstone.capture.Capture;
import app.touchstone.capture.CaptureId;
import app.touchstone.capture.Captures;
import app.touchstone.claim.RatingWords;
import app.touchstone.journal.CanonicalJson;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.annotation.Validated;

/**
 * The files that came in, how each is read, and what becomes of its items. They are worked on by {@link IntakeRuns}; only
 * who brought a file in, or sees to the desk's people, may do so.
 */
@Service
@Validated
public class Intakes {

    /** The charsets that a file of text may be said to be in. */
    public static final List<String> CHARSETS = CharsetGuess.CHOICES;

    /** How many rating words are asked for at once; a file with more has sentences where the words belong. */
    private static final int MOST_WORDS = 200;

    private final IntakeRows rows;
    private final IntakeFiles files;
    private final ItemRows items;
    private final RatingWords words;
    private final Captures captures;
    private final TransactionTemplate transaction;

    Intakes(
            IntakeRows rows,
            IntakeFiles files,
            ItemRows items,
            RatingWords words,
            Captures captures,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.files = files;
        this.items = items;
        this.words = words;
        this.captures = captures;
        this.transaction = transaction;
    }

    /**
     * Keeps a file, finds out what it is and proposes how to read it. Nothing of it is looked at yet.
     *
     * @throws Problem INVALID at {@code file} when it is empty, too large, or nothing that claims are found in
     */
    public Intake load(Member member, String name, InputStream file) throws IOException {
        member.require(Permission.WRITE);
        // a slow upload holds a file up, and no connection to the database
        Path spool = Files.createTempFile("touchstone-", ".import");
        try {
            try (OutputStream out = Files.newOutputStream(spool)) {
                files.spool(file, out);
            }
            return transaction.execute(status -> store(member, name, spool));
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        } finally {
            Files.deleteIfExists(spool);
        }
    }

    /**
     * The same of what was fetched: a page or feed with ClaimReviews, or a table that somebody publishes. The copy stays
     * what it is; its content is kept once more as the file of the import.
     *
     * @throws Problem NOT_FOUND when the desk has no such copy; INVALID as for a file
     */
    public Intake load(Member member, CaptureId id) throws IOException {
        member.require(Permission.WRITE);
        Capture capture = captures.get(member, id);
        Path content = Files.createTempFile("touchstone-", ".import");
        try {
            try (OutputStream out = Files.newOutputStream(content)) {
                captures.writeContent(member, id, out);
            }
            try (InputStream in = Files.newInputStream(content)) {
                return load(member, capture.address().isBlank() ? capture.name() : capture.address(), in);
            }
        } finally {
            Files.deleteIfExists(content);
        }
    }

    private Intake store(Member member, String name, Path spool) {
        IntakeId id = new IntakeId(FreshId.next());
        String kept = name.isBlank() ? "?" : name.strip();
        rows.add(member, id, kept.length() > 200 ? kept.substring(0, 199) + "…" : kept, IntakeKind.CSV);
        try (InputStream in = Files.newInputStream(spool)) {
            IntakeFiles.Stored stored = files.store(id, in);
            IntakeKind kind;
            try (InputStream start = files.open(id)) {
                kind = FileKind.of(start.readNBytes(FileKind.PROBE));
            }
            TableReading reading = kind.isTable()
                    ? remembered(member, TableProbe.propose(kind, () -> files.open(id)))
                    : TableReading.NONE;
            if (kind.isTable() && reading.columns().isEmpty()) {
                throw Problem.invalid("file", "intake.file.noRows");
            }
            rows.stored(id, kind, stored, reading);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return get(member, id);
    }

    /** @throws Problem NOT_FOUND when the desk has no such file */
    @Transactional(readOnly = true)
    public Intake get(Member member, IntakeId id) {
        member.require(Permission.READ);
        return rows.find(member.desk(), id).orElseThrow(() -> Problem.notFound("intake"));
    }

    /** The desk's files, newest first. */
    @Transactional(readOnly = true)
    public CursorPage<Intake> newest(Member member, @Nullable UUID before, int limit) {
        member.require(Permission.READ);
        int bounded = CursorPage.bounded(limit);
        return CursorPage.of(
                rows.newest(member.desk(), before, bounded + 1),
                bounded,
                one -> one.id().value());
    }

    /**
     * Says how a table is read. When charset, delimiter or header change, the columns are made out anew. Without uses, those
     * that were told before hold where the columns are still the same, and are guessed where they are not.
     *
     * @throws Problem INVALID when a use is given twice or to no column, REFUSED once something was imported
     */
    @Transactional
    public Intake read(Member member, IntakeId id, @Valid TableReading wanted) {
        Intake intake = own(member, id);
        if (!intake.kind().isTable()) {
            throw Problem.refused("intake.noTable");
        }
        requireUntouched(intake);
        if (!wanted.readable()) {
            throw Problem.invalid("charset", "intake.charset.unknown", wanted.charset());
        }
        TableReading reading = anew(intake, wanted);
        if (wanted.uses().isEmpty()) {
            reading = reading.columns().equals(intake.reading().columns())
                    ? reading.with(intake.reading().uses())
                    : remembered(member, reading);
        } else if (wanted.uses().size() == reading.columns().size()
                && (wanted.columns().isEmpty() || wanted.columns().equals(reading.columns()))) {
            reading = reading.with(wanted.uses());
        } else {
            throw Problem.invalid(
                    "uses", "intake.mapping.count", reading.columns().size());
        }
        for (ColumnUse use : ColumnUse.values()) {
            if (use != ColumnUse.IGNORED
                    && reading.uses().indexOf(use) != reading.uses().lastIndexOf(use)) {
                throw Problem.invalid("uses", "intake.mapping.twice", use);
            }
        }
        items.deleteAll(id);
        rows.reading(
                id,
                new TableReading(
                        reading.charset(),
                        reading.delimiter(),
                        reading.header(),
                        reading.columns(),
                        reading.uses(),
                        wanted.days()));
        return get(member, id);
    }

    private TableReading anew(Intake intake, TableReading wanted) {
        TableReading before = intake.reading();
        boolean same = before.charset().equals(wanted.charset())
                && before.delimiter().equals(wanted.delimiter())
                && before.header() == wanted.header();
        if (same || intake.kind() == IntakeKind.JSON_LINES) {
            return before;
        }
        try {
            List<List<String>> first = TableProbe.first(intake.kind(), () -> files.open(intake.id()), wanted, 50);
            return first.isEmpty() ? before : TableProbe.columns(first, wanted, wanted.header());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The first rows of a table as they are read now, the header among them; empty for ClaimReviews. */
    @Transactional(readOnly = true)
    public List<List<String>> sample(Member member, IntakeId id) {
        Intake intake = get(member, id);
        if (!intake.kind().isTable()) {
            return List.of();
        }
        try {
            return TableProbe.first(intake.kind(), () -> files.open(id), intake.reading(), 6);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * What becomes of the items, in the order of the file.
     *
     * @param outcomes empty for all
     */
    @Transactional(readOnly = true)
    public CursorPage<IntakeItem> items(
            Member member, IntakeId id, Collection<ItemOutcome> outcomes, @Nullable UUID after, int limit) {
        get(member, id);
        return rows.items(id, outcomes, after, limit);
    }

    /** The rating words of a file of which nobody has said yet what they mean, the most frequent first. */
    @Transactional(readOnly = true)
    public List<RatingCount> unknownRatings(Member member, IntakeId id) {
        get(member, id);
        Map<String, RatingWords.Known> known = new HashMap<>();
        return rows.ratings(id).stream()
                .filter(one -> known.computeIfAbsent(one.site(), site -> words.of(member, site))
                        .find(one.word())
                        .isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    /** Removes a file of which nothing was imported. @throws Problem REFUSED for all others: they tell where claims come from */
    @Transactional
    public void remove(Member member, IntakeId id) {
        requireUntouched(own(member, id));
        rows.delete(id);
    }

    Intake own(Member member, IntakeId id) {
        member.require(Permission.WRITE);
        Intake intake = get(member, id);
        if (!intake.madeBy().equals(member.person()) && !member.may(Permission.PEOPLE)) {
            throw Problem.refused("intake.others");
        }
        return intake;
    }

    private static void requireUntouched(Intake intake) {
        if (intake.state() != IntakeState.LOADED && intake.state() != IntakeState.LOOKED) {
            throw Problem.refused("intake.notNow." + intake.state());
        }
    }

    /** The same columns were read before: they are read the same way again. */
    private TableReading remembered(Member member, TableReading proposed) {
        return rows.remembered(member.desk(), columns(proposed))
                .filter(before -> before.uses().size() == proposed.uses().size() && proposed.header())
                .map(before -> new TableReading(
                        proposed.charset(),
                        proposed.delimiter(),
                        proposed.header(),
                        proposed.columns(),
                        before.uses(),
                        before.days()))
                .orElse(proposed);
    }

    void remember(Member member, TableReading reading) {
        if (reading.header()) {
            rows.remember(member.desk(), columns(reading), reading);
        }
    }

    private static String columns(TableReading reading) {
        return CanonicalJson.sha256(Arrays.toString(reading.columns().toArray()));
    }
}
