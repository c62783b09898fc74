package app.touchstone.marking;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.document.Document;
import app.touchstone.document.DocumentId;
import app.touchstone.document.Documents;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Documents that wait for marking: in whose newest version the member has marked nothing yet. */
@Service
public class ToMark {

    /** The most that is counted. */
    public static final int COUNTED = 100;

    private static final int SHOWN = 5;

    /**
     * @param total how many there are, at most 100 are counted
     * @param first the ones that wait longest, at most five
     */
    public record Pile(int total, List<Document> first) {
        public Pile {
            first = List.copyOf(first);
        }
    }

    private final JdbcClient jdbc;
    private final Documents documents;

    ToMark(JdbcClient jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** Empty for those who may not mark. */
    @Transactional(readOnly = true)
    public Pile pile(Member member) {
        if (!member.may(Permission.MARK)) {
            return new Pile(0, List.of());
        }
        List<UUID> waiting = jdbc.sql("select d.id from document d where d.desk_id = ? and not exists (select 1 from"
                        + " mark m where m.document_id = d.id and m.made_by = ? and not m.removed and m.snapshot_id ="
                        + " (select s.id from snapshot s where s.document_id = d.id and s.number = (select"
                        + " max(t.number) from snapshot t where t.document_id = d.id))) order by d.id limit "
                        + COUNTED)
                .params(member.desk().value(), member.person().value())
                .query(UUID.class)
                .list();
        return new Pile(
                waiting.size(),
                waiting.stream()
                        .limit(SHOWN)
                        .map(id -> documents.get(member, new DocumentId(id)))
                        .toList());
    }
}
