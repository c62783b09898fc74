package app.touchstone.codebook;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which codes took the place of others, up to the newest version of their codebook. */
@Service
public class Successors {

    private final JdbcClient jdbc;
    private final SuccessionRows rows;
    private final Codebooks codebooks;

    Successors(JdbcClient jdbc, SuccessionRows rows, Codebooks codebooks) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.codebooks = codebooks;
    }

    private record Standing(CodeId code, String key, String codebook, int number) {}

    /** By code: itself in the newest version or the one that took its place; several to choose from; or none, when it was removed. */
    @Transactional(readOnly = true)
    public Map<CodeId, List<CodeId>> of(Member member, Collection<CodeId> codes) {
        member.require(Permission.READ);
        Map<CodeId, List<CodeId>> found = new HashMap<>();
        if (codes.isEmpty()) {
            return found;
        }
        Map<String, Codebook> newest =
                codebooks.newest(member).stream().collect(Collectors.toMap(Codebook::key, book -> book));
        standing(member, codes).stream()
                .collect(Collectors.groupingBy(Standing::codebook))
                .forEach((key, there) -> {
                    Codebook book = newest.get(key);
                    if (book != null) {
                        found.putAll(in(book, there, rows.steps(member, key)));
                    }
                });
        return found;
    }

    private static Map<CodeId, List<CodeId>> in(
            Codebook book, List<Standing> codes, Map<Integer, Map<String, List<String>>> steps) {
        Map<String, CodeId> there = new HashMap<>();
        book.codes().forEach(code -> there.put(code.key(), code.id()));
        return codes.stream()
                .collect(Collectors.toMap(
                        Standing::code,
                        one -> Succession.of(one.key, one.number, book.number(), steps, there.keySet()).stream()
                                .map(there::get)
                                .map(Objects::requireNonNull)
                                .toList()));
    }

    private List<Standing> standing(Member member, Collection<CodeId> codes) {
        return jdbc.sql("select c.id, c.code_key, b.codebook_key, b.number from code c join codebook b on"
                        + " b.id = c.codebook_id where b.desk_id = :desk and c.id in (:codes)")
                .param("desk", member.desk().value())
                .param("codes", codes.stream().map(CodeId::value).toList())
                .query((row, n) -> new Standing(
                        new CodeId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3), row.getInt(4)))
                .list();
    }
}
