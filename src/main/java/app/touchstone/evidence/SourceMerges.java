package app.touchstone.evidence;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.Problem;
import app.touchstone.journal.Journal;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one of two sources that are one: the evidence of the one goes over to the other, and back when the merge is undone.
 * The merged source stays in the journal and in the database, and is in no list any more.
 */
@Service
public class SourceMerges {

    private final Sources sources;
    private final SourceRepository rows;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    SourceMerges(
            Sources sources,
            SourceRepository rows,
            JdbcClient jdbc,
            Journal journal,
            EntityManager entities,
            ApplicationEventPublisher events) {
        this.sources = sources;
        this.rows = rows;
        this.jdbc = jdbc;
        this.journal = journal;
        this.entities = entities;
        this.events = events;
    }

    /** What looks like the same source: the same name but for spelling, or the same address. */
    @Transactional(readOnly = true)
    public List<Source> twins(Member member, SourceId id) {
        Source source = sources.get(member, id);
        String name = plain(source.details().name());
        String address = host(source.details().address());
        return sources.all(member).stream()
                .filter(other -> !other.id().equals(id))
                .filter(other -> plain(other.details().name()).equals(name)
                        || (!address.isEmpty()
                                && host(other.details().address()).equals(address)))
                .toList();
    }

    /**
     * Merges a source into another. Evidence in review and what is published keep their words; what they cite has another
     * name in the list from now on.
     *
     * @param version of the source that goes away
     * @return the one that stays
     */
    @Transactional
    public Source merge(Member member, SourceId id, long version, SourceId into) {
        member.require(Permission.WRITE);
        SourceEntity row = sources.entity(member, id);
        SourceEntity other = sources.entity(member, into);
        Problem.unlessCurrent(version, row.version);
        if (id.equals(into)) {
            throw Problem.invalid("into", "evidence.merge.itself");
        }
        if (row.mergedInto != null || other.mergedInto != null) {
            throw Problem.refused("evidence.merge.already");
        }
        // told while the evidence is still the source's own, so that who hears it finds what it touches and no more
        events.publishEvent(new SourceChanged(member, id, row.name));
        jdbc.sql("insert into merged_evidence (source_id, evidence_id) select source_id, id from evidence"
                        + " where source_id = ?")
                .param(id.value())
                .update();
        int moved = jdbc.sql("update evidence set source_id = ?, version = version + 1 where source_id = ?")
                .params(into.value(), id.value())
                .update();
        row.mergedInto = into.value();
        rows.flush();
        record(member, "source.merged", id, Map.of("name", row.name, "into", into.toString(), "evidence", moved));
        return read(member, into);
    }

    /**
     * Takes a merge back: the evidence that came from the source goes back to it.
     *
     * @throws Problem REFUSED when it was not merged, or the one it was merged into was merged on
     */
    @Transactional
    public Source undo(Member member, SourceId id) {
        member.require(Permission.WRITE);
        SourceEntity row = sources.entity(member, id);
        UUID into = row.mergedInto;
        if (into == null) {
            throw Problem.refused("evidence.merge.none");
        }
        if (sources.entity(member, new SourceId(into)).mergedInto != null) {
            throw Problem.refused("evidence.merge.mergedOn");
        }
        int moved = jdbc.sql("update evidence set source_id = ?, version = version + 1 where source_id = ?"
                        + " and id in (select m.evidence_id from merged_evidence m where m.source_id = ?)")
                .params(id.value(), into, id.value())
                .update();
        jdbc.sql("delete from merged_evidence where source_id = ?")
                .param(id.value())
                .update();
        row.mergedInto = null;
        rows.flush();
        events.publishEvent(new SourceChanged(member, id, row.name));
        record(member, "source.unmerged", id, Map.of("name", row.name, "from", into.toString(), "evidence", moved));
        return read(member, id);
    }

    /** The sources that were merged into one, for undoing it. */
    @Transactional(readOnly = true)
    public List<Source> merged(Member member, SourceId into) {
        sources.get(member, into);
        return rows.findByDeskIdAndMergedIntoOrderByName(member.desk().value(), into.value()).stream()
                .map(SourceEntity::source)
                .toList();
    }

    /** The count of uses is read by the database, so the row is read again. */
    private Source read(Member member, SourceId id) {
        entities.clear();
        return sources.get(member, id);
    }

    private void record(Member member, String action, SourceId id, Map<String, ?> content) {
        journal.record(member.desk().value(), member.person().value(), action, "source", id.value(), content);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("^the |[^\\p{L}\\p{N}]", "");
    }

    private static String host(String address) {
        return address.toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://(www\\.)?", "")
                .replaceFirst("/+$", "");
    }
}
