package app.touchstone.evidence;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.FreshId;
import app.touchstone.basis.Problem;
import app.touchstone.journal.Journal;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** The sources of a desk: each kept once, by its name. */
@Service
@Validated
public class Sources {

    private final SourceRepository sources;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Sources(SourceRepository sources, Journal journal, ApplicationEventPublisher events) {
        this.sources = sources;
        this.journal = journal;
        this.events = events;
    }

    /** All of them, by name. */
    @Transactional(readOnly = true)
    public List<Source> all(Member member) {
        member.require(Permission.READ);
        return sources.findByDeskIdOrderByName(member.desk().value()).stream()
                .map(SourceEntity::source)
                .toList();
    }

    @Transactional(readOnly = true)
    public Source get(Member member, SourceId id) {
        member.require(Permission.READ);
        return entity(member, id).source();
    }

    /** @throws Problem INVALID at {@code name} when there is one of that name already */
    @Transactional
    public Source add(Member member, @Valid SourceDetails details) {
        member.require(Permission.WRITE);
        requireFree(member, details, null);
        SourceEntity row = sources.saveAndFlush(
                new SourceEntity(FreshId.next(), member.desk().value(), details));
        journal.record(
                member.desk().value(),
                member.person().value(),
                "source.added",
                "source",
                row.id,
                Map.of("name", row.name, "kind", row.kind.name(), "type", row.type.name()));
        return row.source();
    }

    @Transactional
    public Source change(Member member, SourceId id, long version, @Valid SourceDetails details) {
        member.require(Permission.WRITE);
        SourceEntity row = entity(member, id);
        Problem.unlessCurrent(version, row.version);
        requireFree(member, details, row);
        String before = row.source().details().toString();
        row.describe(details);
        sources.flush();
        journal.record(
                member.desk().value(),
                member.person().value(),
                "source.changed",
                "source",
                row.id,
                Map.of("from", before, "to", row.source().details().toString()));
        events.publishEvent(new SourceChanged(member, id, row.name));
        return row.source();
    }

    SourceEntity entity(Member member, SourceId id) {
        return sources.findByIdAndDeskId(id.value(), member.desk().value())
                .orElseThrow(() -> Problem.notFound("source"));
    }

    private void requireFree(
            Member member, SourceDetails details, @org.jspecify.annotations.Nullable SourceEntity own) {
        sources.findByDeskIdAndNameIgnoreCase(
                        member.desk().value(), details.name().strip())
                .filter(known -> own == null || !known.id.equals(own.id))
                .ifPresent(known -> {
                    throw Problem.invalid("name", "evidence.source.known", known.name);
                });
    }
}
