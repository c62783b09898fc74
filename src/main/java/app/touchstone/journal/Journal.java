package app.touchstone.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The append-only record. An entry is written in the transaction of the change it tells of: either both are stored or
 * neither. Writers of one desk wait for each other at the row that holds the desk's head.
 */
@Service
public class Journal {

    private static final String COLUMNS =
            "desk_id, sequence, at, actor_id, action, subject_type, subject_id, content, previous_hash, hash";

    /** Entries read at a time. */
    private static final int PIECE = 2_000;

    /** Hashes read at a time. */
    private static final int HASHES = 20_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Journal(JdbcClient jdbc, JdbcTemplate template, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.template = template;
        this.clock = clock;
        this.events = events;
    }

    /** Starts a desk's chain; once, when the desk is made. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(UUID desk) {
        jdbc.sql("insert into journal_head (desk_id, sequence, hash) values (?, 0, ?)")
                .params(desk, JournalEntry.GENESIS)
                .update();
    }

    /**
     * Adds an entry to a desk's chain.
     *
     * @param content what changed; written as canonical JSON
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public JournalEntry record(
            UUID desk, @Nullable UUID actor, String action, String subjectType, UUID subject, Map<String, ?> content) {
        Head head = jdbc.sql("select sequence, hash from journal_head where desk_id = ? for update")
                .param(desk)
                .query((row, n) -> new Head(row.getLong(1), row.getString(2)))
                .single();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        JournalEntry entry = new JournalEntry(
                        desk,
                        head.sequence + 1,
                        at,
                        actor,
                        action,
                        subjectType,
                        subject,
                        CanonicalJson.ofTyped(content),
                        head.hash,
                        "")
                .sealed();
        insert(entry);
        jdbc.sql("update journal_head set sequence = ?, hash = ? where desk_id = ?")
                .params(entry.sequence(), entry.hash(), desk)
                .update();
        events.publishEvent(new JournalWritten(entry));
        return entry;
    }

    /** One of several entries that are written at once. */
    public record Deed(String action, String subjectType, UUID subject, Map<String, ?> content) {}

    /** Adds many entries to a desk's chain, in their order and with one moment. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(UUID desk, @Nullable UUID actor, List<Deed> deeds) {
        if (deeds.isEmpty()) {
            return;
        }
        Head head = jdbc.sql("select sequence, hash from journal_head where desk_id = ? for update")
                .param(desk)
                .query((row, n) -> new Head(row.getLong(1), row.getString(2)))
                .single();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Object[]> rows = new ArrayList<>(deeds.size());
        JournalEntry last = null;
        for (Deed deed : deeds) {
            last = new JournalEntry(
                            desk,
                            head.sequence + rows.size() + 1,
                            at,
                            actor,
                            deed.action,
                            deed.subjectType,
                            deed.subject,
                            CanonicalJson.ofTyped(deed.content),
                            last == null ? head.hash : last.hash(),
                            "")
                    .sealed();
            rows.add(new Object[] {
                desk,
                last.sequence(),
                at.atOffset(ZoneOffset.UTC),
                actor,
                last.action(),
                last.subjectType(),
                last.subject(),
                last.content(),
                last.previousHash(),
                last.hash()
            });
        }
        template.batchUpdate("insert into journal_entry (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
        // the head moves on by one entry at a time, as its trigger demands
        template.batchUpdate(
                "update journal_head set sequence = ?, hash = ? where desk_id = ?",
                rows.stream().map(row -> new Object[] {row[1], row[9], desk}).toList());
    }

    /**
     * The tree over a desk's entries as they are now, to be given to {@link #recordRooted}; read in pieces outside of any
     * transaction, so that nobody waits for it.
     */
    public MerkleFrontier tree(UUID desk) {
        MerkleFrontier tree = new MerkleFrontier();
        hashes(desk, 0, head(desk).sequence, tree::add);
        return tree;
    }

    /**
     * Adds an entry that names the root over all entries before it, so that each of them can be shown to stand in this
     * journal without showing another; see {@link InclusionPaths}.
     *
     * @param tree over the first entries of the desk; grown here by those that came meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public JournalEntry recordRooted(
            UUID desk,
            @Nullable UUID actor,
            String subjectType,
            UUID subject,
            Map<String, ?> content,
            MerkleFrontier tree) {
        long last = jdbc.sql("select sequence from journal_head where desk_id = ? for update")
                .param(desk)
                .query(Long.class)
                .single();
        hashes(desk, tree.size(), last, tree::add);
        return record(desk, actor, Rooted.ACTION, subjectType, subject, Rooted.content(content, tree));
    }

    /** The proofs that entries stand among the first ones of a desk. @param size how many these are */
    public InclusionPaths paths(UUID desk, long size, Collection<Long> sequences) {
        InclusionPaths paths = new InclusionPaths(size, sequences);
        hashes(desk, 0, size, paths::add);
        return paths;
    }

    private void hashes(UUID desk, long after, long last, Consumer<String> taker) {
        long from = after;
        while (from < last) {
            List<String> piece = jdbc.sql("select hash from journal_entry where desk_id = ? and sequence > ?"
                            + " and sequence <= ? order by desk_id, sequence")
                    .params(desk, from, Math.min(last, from + HASHES))
                    .query(String.class)
                    .list();
            piece.forEach(taker);
            from += HASHES;
        }
    }

    private void insert(JournalEntry entry) {
        jdbc.sql("insert into journal_entry (" + COLUMNS + ") values (:desk, :sequence, :at, :actor, :action, :type,"
                        + " :subject, :content, :previous, :hash)")
                .param("desk", entry.desk())
                .param("sequence", entry.sequence())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("actor", entry.actor())
                .param("action", entry.action())
                .param("type", entry.subjectType())
                .param("subject", entry.subject())
                .param("content", entry.content())
                .param("previous", entry.previousHash())
                .param("hash", entry.hash())
                .update();
    }

    /** A page of a desk's entries, newest first, below a sequence number. */
    @Transactional(readOnly = true)
    public List<JournalEntry> latest(UUID desk, long below, int limit) {
        return jdbc.sql("select " + COLUMNS + " from journal_entry where desk_id = ? and sequence < ?"
                        + " order by desk_id desc, sequence desc limit ?")
                .params(desk, below, limit)
                .query((row, n) -> entry(row))
                .list();
    }

    /** What was done to one thing, oldest first. */
    @Transactional(readOnly = true)
    public List<JournalEntry> of(UUID desk, UUID subject) {
        return jdbc.sql("select " + COLUMNS + " from journal_entry where desk_id = ? and subject_id = ?"
                        + " order by sequence")
                .params(desk, subject)
                .query((row, n) -> entry(row))
                .list();
    }

    /** What was done to one thing by one action, oldest first. */
    @Transactional(readOnly = true)
    public List<JournalEntry> of(UUID desk, UUID subject, String action) {
        return jdbc.sql("select " + COLUMNS + " from journal_entry where desk_id = ? and subject_id = ?"
                        + " and action = ? order by sequence")
                .params(desk, subject, action)
                .query((row, n) -> entry(row))
                .list();
    }

    /** How many entries a desk's journal has. */
    @Transactional(readOnly = true)
    public long count(UUID desk) {
        return head(desk).sequence;
    }

    /** The last entry; nothing for a desk whose journal is empty. */
    @Transactional(readOnly = true)
    public Optional<JournalEntry> last(UUID desk) {
        return latest(desk, Long.MAX_VALUE, 1).stream().findFirst();
    }

    /** The entry of a number. */
    @Transactional(readOnly = true)
    public Optional<JournalEntry> at(UUID desk, long sequence) {
        return latest(desk, sequence + 1, 1).stream()
                .filter(entry -> entry.sequence() == sequence)
                .findFirst();
    }

    /**
     * Hands every entry over, oldest first, up to the last one there is at the beginning; read in pieces, so that
     * neither memory nor a transaction grows with the journal. The order names the key's first column, too: H2 would sort
     * all that is left for every piece otherwise.
     *
     * @return how many there were
     */
    public long read(UUID desk, Consumer<JournalEntry> taker) {
        return read(desk, 0, head(desk).sequence, taker);
    }

    private long read(UUID desk, long after, long last, Consumer<JournalEntry> taker) {
        long count = 0;
        long from = after;
        List<JournalEntry> piece;
        do {
            piece = jdbc.sql("select " + COLUMNS + " from journal_entry where desk_id = ? and sequence > ?"
                            + " and sequence <= ? order by desk_id, sequence limit ?")
                    .params(desk, from, last, PIECE)
                    .query((row, n) -> entry(row))
                    .list();
            piece.forEach(taker);
            count += piece.size();
            from = piece.isEmpty() ? from : piece.getLast().sequence();
        } while (piece.size() == PIECE);
        return count;
    }

    /** Recomputes a desk's whole chain, streaming. Progress tells the number of entries walked. */
    public ChainVerifier.Result verify(UUID desk, LongConsumer progress) {
        Head kept = head(desk);
        ChainVerifier verifier = new ChainVerifier(
                kept.sequence == 0 ? List.of() : List.of(new ChainVerifier.Anchor(kept.sequence, kept.hash)));
        AtomicLong walked = new AtomicLong();
        // to the very end: what somebody put behind the head must be found, too
        read(desk, 0, Long.MAX_VALUE, entry -> {
            long place = walked.incrementAndGet();
            verifier.next(entry.written(), place);
            progress.accept(place);
        });
        ChainVerifier.Result result = verifier.result();
        long end = head(desk).sequence;
        return result.holds() && walked.get() > end
                ? new ChainVerifier.Result(
                        result.entries(), result.head(), ChainVerifier.Fault.INSERTED, end + 1, end + 1, "")
                : result;
    }

    private Head head(UUID desk) {
        return jdbc.sql("select sequence, hash from journal_head where desk_id = ?")
                .param(desk)
                .query((row, n) -> new Head(row.getLong(1), row.getString(2)))
                .single();
    }

    private static JournalEntry entry(java.sql.ResultSet row) throws java.sql.SQLException {
        return new JournalEntry(
                row.getObject("desk_id", UUID.class),
                row.getLong("sequence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor_id", UUID.class),
                row.getString("action"),
                row.getString("subject_type"),
                row.getObject("subject_id", UUID.class),
                row.getString("content"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    private record Head(long sequence, String hash) {}
}
