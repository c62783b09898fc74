package app.touchstone.marking;

import app.touchstone.account.Member;
import app.touchstone.account.People;
import app.touchstone.account.Permission;
import app.touchstone.basis.CursorPage;
import app.touchstone.basis.Problem;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.Codebooks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All passages of a code across the desk's documents, each in its line of context. A code is the same code in every version
 * of its codebook.
 */
@Service
public class Concordance {

    private static final String KEYS =
            "select m.id, m.document_id, m.start_unit, m.quote, m.quote_before, m.quote_after"
                    + " from mark m where m.desk_id = :desk ";

    private final JdbcClient jdbc;
    private final Marks marks;
    private final Codebooks codebooks;
    private final People people;

    Concordance(JdbcClient jdbc, Marks marks, Codebooks codebooks, People people) {
        this.jdbc = jdbc;
        this.marks = marks;
        this.codebooks = codebooks;
        this.people = people;
    }

    /**
     * Some passages of a code. The order is the program's own, the same on every database; only keys are ordered, and the
     * passages of the page are read.
     *
     * @param below whether the codes below this one count too
     * @param after the last mark of the page before, null for the first page; it may have been taken off meanwhile
     * @param limit between 1 and {@link CursorPage#MOST}
     * @throws Problem NOT_FOUND when the desk has no such code
     */
    @Transactional(readOnly = true)
    public CursorPage<ConcordanceLine> page(
            Member member, CodeId code, boolean below, ConcordanceOrder order, @Nullable UUID after, int limit) {
        Set<UUID> codes = codes(member, code, below);
        int bounded = CursorPage.bounded(limit);
        Comparator<ConcordanceKey> comparator = order.comparator();
        ConcordanceKey last = after == null ? null : key(member, after);
        List<UUID> ids = keys(member, codes).stream()
                .filter(key -> last == null || comparator.compare(key, last) > 0)
                .sorted(comparator)
                .limit(bounded + 1L)
                .map(ConcordanceKey::mark)
                .toList();
        CursorPage<UUID> page = CursorPage.of(ids, bounded, id -> id);
        return new CursorPage<>(lines(member, page.items()), page.next());
    }

    /** How many passages {@link #page} has in all its pages. */
    @Transactional(readOnly = true)
    public int count(Member member, CodeId code, boolean below) {
        Set<UUID> codes = codes(member, code, below);
        return jdbc.sql(
                        "select count(*) from mark m where m.desk_id = :desk and not m.removed and m.code_id in (:codes)")
                .param("desk", member.desk().value())
                .param("codes", codes)
                .query(Integer.class)
                .single();
    }

    private List<ConcordanceKey> keys(Member member, Collection<UUID> codes) {
        return jdbc.sql(KEYS + "and not m.removed and m.code_id in (:codes)")
                .param("desk", member.desk().value())
                .param("codes", codes)
                .query((row, n) -> key(row))
                .list();
    }

    private ConcordanceKey key(Member member, UUID mark) {
        return jdbc.sql(KEYS + "and m.id = :mark")
                .param("desk", member.desk().value())
                .param("mark", mark)
                .query((row, n) -> key(row))
                .optional()
                .orElseThrow(() -> Problem.notFound("mark"));
    }

    private static ConcordanceKey key(java.sql.ResultSet row) throws java.sql.SQLException {
        return new ConcordanceKey(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }

    /** The code in all versions of its codebook, and those below it there when they are wanted. */
    private Set<UUID> codes(Member member, CodeId code, boolean below) {
        member.require(Permission.READ);
        codebooks.code(member, code);
        Map<UUID, String> keys = new HashMap<>();
        Map<UUID, UUID> parents = new HashMap<>();
        jdbc.sql("select c.id, c.parent_id, c.code_key from code c where c.codebook_id ="
                        + " (select k.codebook_id from code k where k.id = ?)")
                .param(code.value())
                .query(row -> {
                    UUID id = row.getObject(1, UUID.class);
                    keys.put(id, row.getString(3));
                    parents.put(id, row.getObject(2, UUID.class));
                });
        Set<String> wanted = new HashSet<>();
        keys.forEach((id, key) -> {
            if (id.equals(code.value()) || below && isBelow(id, code.value(), parents)) {
                wanted.add(key);
            }
        });
        return new HashSet<>(jdbc.sql("select c.id from code c join codebook b on b.id = c.codebook_id"
                        + " where b.desk_id = :desk and c.code_key in (:keys) and b.codebook_key = (select kb.codebook_key"
                        + " from codebook kb join code k on k.codebook_id = kb.id where k.id = :code)")
                .param("desk", member.desk().value())
                .param("keys", wanted)
                .param("code", code.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
    }

    private static boolean isBelow(UUID id, UUID above, Map<UUID, UUID> parents) {
        UUID at = parents.get(id);
        // a circle cannot be published; the bound keeps even a broken one from turning for ever
        for (int depth = 0; at != null && depth < parents.size(); depth++) {
            if (at.equals(above)) {
                return true;
            }
            at = parents.get(at);
        }
        return false;
    }

    private List<ConcordanceLine> lines(Member member, List<UUID> ids) {
        Map<UUID, Mark> found = marks.some(member, ids.stream().map(MarkId::new).toList()).stream()
                .collect(Collectors.toMap(mark -> mark.id().value(), mark -> mark));
        Map<UUID, String> names = people.names(
                found.values().stream().map(mark -> mark.madeBy().value()).collect(Collectors.toSet()));
        Map<UUID, Title> titles = titles(
                found.values().stream().map(mark -> mark.document().value()).collect(Collectors.toSet()));
        List<ConcordanceLine> lines = new ArrayList<>(ids.size());
        for (UUID id : ids) {
            Mark mark = found.get(id);
            if (mark != null) {
                lines.add(line(
                        mark,
                        titles.get(mark.document().value()),
                        names.getOrDefault(mark.madeBy().value(), "")));
            }
        }
        return lines;
    }

    private static ConcordanceLine line(Mark mark, Title title, String by) {
        return new ConcordanceLine(
                mark.id(),
                Objects.requireNonNull(mark.code()),
                mark.document(),
                mark.snapshot(),
                title.title,
                title.language,
                mark.start(),
                mark.pieces().getFirst().before(),
                mark.quote(),
                mark.pieces().getLast().after(),
                mark.note(),
                by);
    }

    private Map<UUID, Title> titles(Collection<UUID> documents) {
        Map<UUID, Title> titles = new HashMap<>();
        if (!documents.isEmpty()) {
            jdbc.sql("select id, title, language from document where id in (:ids)")
                    .param("ids", documents)
                    .query(row -> {
                        titles.put(row.getObject(1, UUID.class), new Title(row.getString(2), row.getString(3)));
                    });
        }
        return titles;
    }

    private record Title(String title, String language) {}
}
