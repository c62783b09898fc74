package app.touchstone.marking;

import app.touchstone.account.DeskId;
import app.touchstone.account.Member;
import app.touchstone.account.People;
import app.touchstone.basis.Problem;
import app.touchstone.document.SnapshotId;
import app.touchstone.journal.Journal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The rows of the marks: finding them on a desk, and storing what was done to them with its journal entry and its event. */
@Component
class MarkStore {

    private final MarkRepository marks;
    private final People people;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    MarkStore(MarkRepository marks, People people, Journal journal, ApplicationEventPublisher events) {
        this.marks = marks;
        this.people = people;
        this.journal = journal;
        this.events = events;
    }

    MarkEntity row(Member member, MarkId id) {
        return marks.findByIdAndDeskId(id.value(), member.desk().value()).orElseThrow(() -> Problem.notFound("mark"));
    }

    /**
     * The rows of some marks, in the order asked for.
     *
     * @throws Problem NOT_FOUND when the desk lacks one of them
     */
    Map<MarkId, MarkEntity> rows(Member member, Collection<MarkId> ids) {
        Map<UUID, MarkEntity> found = marks
                .findByDeskIdAndIdIn(
                        member.desk().value(), ids.stream().map(MarkId::value).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(row -> row.id, row -> row));
        Map<MarkId, MarkEntity> rows = new LinkedHashMap<>();
        for (MarkId id : ids) {
            MarkEntity row = found.get(id.value());
            if (row == null) {
                throw Problem.notFound("mark");
            }
            rows.put(id, row);
        }
        return rows;
    }

    /**
     * Those of some ids that are marks of the desk already.
     *
     * @throws Problem INVALID when one is another desk's
     */
    Map<MarkId, MarkEntity> known(Member member, Collection<MarkId> ids) {
        Map<MarkId, MarkEntity> known = new LinkedHashMap<>();
        for (MarkEntity row : marks.findAllById(ids.stream().map(MarkId::value).toList())) {
            if (!row.deskId.equals(member.desk().value())) {
                throw Problem.invalid("id", "marking.idTaken");
            }
            known.put(new MarkId(row.id), row);
        }
        return known;
    }

    /** @throws Problem STALE naming who changed the mark after that version */
    void requireCurrent(Member member, MarkEntity row, long version) {
        if (version == Change.ANY || row.version == null || row.version == version) {
            return;
        }
        if (row.changedBy.equals(member.person().value())) {
            throw Problem.stale("marking.stale.own");
        }
        throw Problem.stale(
                "marking.stale", people.names(List.of(row.changedBy)).getOrDefault(row.changedBy, "?"));
    }

    void add(MarkEntity row) {
        marks.save(row);
    }

    /**
     * Stores what was done to marks of one text: one entry in the journal, one event.
     *
     * @param rows at least one
     */
    void done(Member member, String action, Collection<MarkEntity> rows, Map<String, ?> content) {
        marks.flush();
        MarkEntity any = rows.iterator().next();
        journal.record(member.desk().value(), member.person().value(), action, "document", any.documentId, content);
        rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.snapshotId, Collectors.mapping(row -> new MarkId(row.id), Collectors.toSet())))
                .forEach((snapshot, ids) -> tell(member.desk(), snapshot, ids));
    }

    private void tell(DeskId desk, UUID snapshot, Set<MarkId> ids) {
        events.publishEvent(new MarksChanged(desk, new SnapshotId(snapshot), ids));
    }
}
