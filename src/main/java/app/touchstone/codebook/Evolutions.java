package app.touchstone.codebook;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.account.PersonId;
import app.touchstone.basis.Problem;
import app.touchstone.codebook.EvolutionPreview.Fate;
import app.touchstone.codebook.EvolutionPreview.Touched;
import app.touchstone.journal.Journal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How marks follow their codebook: to a newer version, and back. Sealed assessments and published editions keep the codes they
 * were written under.
 */
@Service
public class Evolutions {

    private static final String SELECT =
            "select e.id, e.codebook_id, b.number, e.moved, e.to_decide, e.made_by, e.made_at,"
                    + " e.undone_at from evolution e join codebook b on b.id = e.codebook_id where e.desk_id = ? ";

    private final JdbcClient jdbc;
    private final Codebooks codebooks;
    private final SuccessionRows successions;
    private final MarkedCodes marked;
    private final FramedClaims framed;
    private final Journal journal;
    private final Clock clock;

    Evolutions(
            JdbcClient jdbc,
            Codebooks codebooks,
            SuccessionRows successions,
            MarkedCodes marked,
            FramedClaims framed,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.codebooks = codebooks;
        this.successions = successions;
        this.marked = marked;
        this.framed = framed;
        this.journal = journal;
        this.clock = clock;
    }

    /** A code of an older version, and which codes took its place. */
    private record Line(CodeId code, String key, String label, int number, List<String> to) {}

    /** How many marks stand under each version of a codebook, by version; versions without marks are left out. */
    @Transactional(readOnly = true)
    public Map<Integer, Integer> marks(Member member, String key) {
        member.require(Permission.READ);
        Map<CodeId, Integer> counts = marked.counts(member);
        Map<Integer, Integer> byNumber = new HashMap<>();
        if (!counts.isEmpty()) {
            codes(member, key).forEach(line -> {
                int marks = counts.getOrDefault(line.code, 0);
                if (marks > 0) {
                    byNumber.merge(line.number, marks, Integer::sum);
                }
            });
        }
        return byNumber;
    }

    /** Every time marks were brought over to a version of a codebook, the last first. */
    @Transactional(readOnly = true)
    public List<Evolution> of(Member member, String key) {
        member.require(Permission.READ);
        return jdbc.sql(SELECT + "and b.codebook_key = ? order by e.id desc")
                .params(member.desk().value(), key)
                .query((row, n) -> evolution(row))
                .list();
    }

    /**
     * Brings marks that stand under older versions over to the newest one, such as those that somebody made while it was being
     * published.
     *
     * @return empty when there was nothing to bring
     */
    @Transactional
    public Optional<Evolution> bring(Member member, String key) {
        member.require(Permission.METHOD);
        CodebookHead newest =
                codebooks.versions(member, key).stream().findFirst().orElseThrow(() -> Problem.notFound("codebook"));
        return carry(member, newest.id());
    }

    /**
     * Takes it back: the marks that nobody changed since have their former codes again. The version stays published.
     *
     * @throws Problem REFUSED when it is taken back already, or marks were brought over to a newer version since
     */
    @Transactional
    public MarkedCodes.TakenBack takeBack(Member member, EvolutionId id) {
        member.require(Permission.METHOD);
        Evolution evolution = jdbc.sql(SELECT + "and e.id = ?")
                .params(member.desk().value(), id.value())
                .query((row, n) -> evolution(row))
                .optional()
                .orElseThrow(() -> Problem.notFound("evolution"));
        Codebook book = codebooks.get(member, evolution.codebook());
        if (evolution.undoneAt() != null) {
            throw Problem.refused("codebook.evolution.undone");
        }
        if (of(member, book.key()).stream()
                .filter(one -> one.undoneAt() == null)
                .findFirst()
                .map(newest -> !newest.id().equals(id))
                .orElse(false)) {
            throw Problem.refused("codebook.evolution.newer");
        }
        int ended = jdbc.sql("update evolution set undone_by = ?, undone_at = ? where id = ? and undone_at is null")
                .params(member.person().value(), now(), id.value())
                .update();
        if (ended == 0) {
            throw Problem.stale();
        }
        MarkedCodes.TakenBack back = marked.takeBack(member, id);
        journal.record(
                member.desk().value(),
                member.person().value(),
                "codebook.evolutionUndone",
                "codebook",
                book.id().value(),
                Map.of("key", book.key(), "number", book.number(), "restored", back.restored(), "kept", back.kept()));
        return back;
    }

    /** What would become of the marks under older versions; the codes that only get their own key's code come last. */
    List<Touched> touched(Member member, String key, int base, DraftContent draft) {
        Map<CodeId, Integer> counts = marked.counts(member);
        if (counts.isEmpty()) {
            return List.of();
        }
        Map<Integer, Map<String, List<String>>> steps = successions.steps(member, key);
        steps.put(base + 1, draft.successors());
        Set<String> there =
                draft.file().codes().stream().map(CodebookFile.Entry::key).collect(Collectors.toSet());
        return codes(member, key).stream()
                .filter(line -> counts.containsKey(line.code))
                .map(line -> new Line(
                        line.code,
                        line.key,
                        line.label,
                        line.number,
                        Succession.of(line.key, line.number, base + 1, steps, there)))
                .map(line -> touched(member, line, counts.get(line.code)))
                .sorted(Comparator.comparing(one -> one.fate() == Fate.FOLLOW))
                .toList();
    }

    private Touched touched(Member member, Line line, int marks) {
        List<CodeId> code = List.of(line.code);
        return new Touched(
                line.code,
                line.key,
                line.label,
                line.number,
                fate(line),
                line.to,
                marks,
                marked.some(member, code, EvolutionPreview.NAMED),
                framed.some(member, code, EvolutionPreview.NAMED));
    }

    private static Fate fate(Line line) {
        return switch (line.to.size()) {
            case 0 -> Fate.REMOVED;
            case 1 -> line.to.getFirst().equals(line.key) ? Fate.FOLLOW : Fate.MERGE;
            default -> Fate.SPLIT;
        };
    }

    /** Remembers what became of the codes of the version before. */
    void succeed(CodebookId made, Map<String, List<String>> successors, Set<String> before) {
        successors.forEach((from, to) -> {
            if (before.contains(from)) {
                for (int i = 0; i < to.size(); i++) {
                    jdbc.sql(
                                    "insert into code_succession (codebook_id, from_key, position, to_key) values (?, ?, ?, ?)")
                            .params(made.value(), from, i, to.get(i))
                            .update();
                }
            }
        });
    }

    /** Brings the marks under older versions over to a version. */
    Optional<Evolution> carry(Member member, CodebookId version) {
        Codebook book = codebooks.get(member, version);
        Map<String, CodeId> there = new HashMap<>();
        book.codes().forEach(code -> there.put(code.key(), code.id()));
        Map<CodeId, Integer> counts = marked.counts(member);
        Map<Integer, Map<String, List<String>>> steps = successions.steps(member, book.key());
        Map<CodeId, List<CodeId>> successors = new LinkedHashMap<>();
        List<Map<String, Object>> told = new ArrayList<>();
        for (Line line : codes(member, book.key())) {
            if (line.number < book.number() && counts.containsKey(line.code)) {
                List<String> to = Succession.of(line.key, line.number, book.number(), steps, there.keySet());
                successors.put(line.code, to.stream().map(there::get).toList());
                told.add(Map.of("code", line.key, "number", line.number, "to", to, "marks", counts.get(line.code)));
            }
        }
        if (successors.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(carry(member, book, successors, told));
    }

    private Evolution carry(
            Member member, Codebook book, Map<CodeId, List<CodeId>> successors, List<Map<String, Object>> told) {
        EvolutionId id = EvolutionId.fresh();
        jdbc.sql("insert into evolution (id, desk_id, codebook_id, moved, to_decide, made_by, made_at)"
                        + " values (?, ?, ?, 0, 0, ?, ?)")
                .params(
                        id.value(),
                        member.desk().value(),
                        book.id().value(),
                        member.person().value(),
                        now())
                .update();
        MarkedCodes.Followed followed = marked.follow(member, id, successors);
        jdbc.sql("update evolution set moved = ?, to_decide = ? where id = ?")
                .params(followed.moved(), followed.toDecide(), id.value())
                .update();
        journal.record(
                member.desk().value(),
                member.person().value(),
                "codebook.evolved",
                "codebook",
                book.id().value(),
                Map.of(
                        "key",
                        book.key(),
                        "number",
                        book.number(),
                        "moved",
                        followed.moved(),
                        "toDecide",
                        followed.toDecide(),
                        "codes",
                        told));
        return of(member, book.key()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Every code of every version of a codebook, still without successors. */
    private List<Line> codes(Member member, String key) {
        return jdbc.sql("select c.id, c.code_key, c.label, b.number from code c join codebook b on b.id = c.codebook_id"
                        + " where b.desk_id = ? and b.codebook_key = ? order by b.number desc, c.position")
                .params(member.desk().value(), key)
                .query((row, n) -> new Line(
                        new CodeId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        List.of()))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static Evolution evolution(java.sql.ResultSet row) throws java.sql.SQLException {
        OffsetDateTime undone = row.getObject(8, OffsetDateTime.class);
        return new Evolution(
                new EvolutionId(row.getObject(1, UUID.class)),
                new CodebookId(row.getObject(2, UUID.class)),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                new PersonId(row.getObject(6, UUID.class)),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                undone == null ? null : undone.toInstant());
    }
}
