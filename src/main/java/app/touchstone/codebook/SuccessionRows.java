package app.touchstone.codebook;

import app.touchstone.account.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is stored of what became of codes from one version of a codebook to the next. */
@Component
class SuccessionRows {

    private final JdbcClient jdbc;

    SuccessionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By version, what became of the codes of the version before; codes that are not named stayed or went. */
    Map<Integer, Map<String, List<String>>> steps(Member member, String codebook) {
        Map<Integer, Map<String, List<String>>> steps = new HashMap<>();
        jdbc.sql("select b.number, s.from_key, s.to_key from code_succession s join codebook b on b.id = s.codebook_id"
                        + " where b.desk_id = ? and b.codebook_key = ? order by b.number, s.from_key, s.position")
                .params(member.desk().value(), codebook)
                .query(row -> {
                    steps.computeIfAbsent(row.getInt(1), number -> new HashMap<>())
                            .computeIfAbsent(row.getString(2), from -> new ArrayList<>())
                            .add(row.getString(3));
                });
        return steps;
    }
}
