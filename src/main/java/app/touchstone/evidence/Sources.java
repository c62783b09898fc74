package app.touchstone.evidence;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.CursorPage;
import app.touchstone.basis.FreshId;
import app.touchstone.basis.LikePattern;
import app.touchstone.basis.Problem;
import app.touchstone.journal.Journal;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** The sources of a desk: each kept once, by its name. What becomes of two that are one: {@link SourceMerges}. */
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

    /** All that stand for themselves, by name. */
    @Transactional(readOnly = true)
    public List<Source> all(Member member) {
        member.require(Permission.READ);
        return sources.findByDeskIdAndMergedIntoIsNullOrderByName(member.desk().value()).stream()
                .map(SourceEntity::source)
                .toList();
    }

    /** A part of the list. @param page from 0; @param size at least 1 */
    @Transactional(readOnly = true)
    public List<Source> list(
            Member member, SourceQuery query, SourceQuery.Order order, boolean ascending, int page, int size) {
        member.require(Permission.READ);
        return sources
                .matching(
                        member.desk().value(),
                        LikePattern.containing(query.text()),
                        query.kind(),
                        query.type(),
                        query.country().toUpperCase(Locale.ROOT),
                        PageRequest.of(page, size, sort(order, ascending)))
                .stream()
                .map(SourceEntity::source)
                .toList();
    }

    /** How many sources {@link #list} has in all its pages. */
    @Transactional(readOnly = true)
    public long count(Member member, SourceQuery query) {
        member.require(Permission.READ);
        return sources.count(
                member.desk().value(),
                LikePattern.containing(query.text()),
                query.kind(),
                query.type(),
                query.country().toUpperCase(Locale.ROOT));
    }

    /** In the order in which they were added. */
    @Transactional(readOnly = true)
    public CursorPage<Source> page(Member member, SourceQuery query, @Nullable UUID after, int limit) {
        member.require(Permission.READ);
        int bounded = CursorPage.bounded(limit);
        List<Source> rows = sources
                .after(
                        member.desk().value(),
                        LikePattern.containing(query.text()),
                        query.kind(),
                        query.type(),
                        query.country().toUpperCase(Locale.ROOT),
                        after == null ? CursorPage.START : after,
                        Limit.of(bounded + 1))
                .stream()
                .map(SourceEntity::source)
                .toList();
        return CursorPage.of(rows, bounded, source -> source.id().value());
    }

    private static Sort sort(SourceQuery.Order order, boolean ascending) {
        Sort.Direction way = ascending ? Sort.Direction.ASC : Sort.Direction.DESC;
        Sort name = Sort.by(way, "name").and(Sort.by("id"));
        return switch (order) {
            case NAME -> name;
            case KIND -> Sort.by(way, "kind").and(name);
            case TYPE -> Sort.by(way, "type").and(name);
            case COUNTRY -> Sort.by(way, "country").and(name);
            case USES -> Sort.by(way, "uses").and(name);
            case NEWEST -> Sort.by(way, "id");
        };
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

    /** One that was merged is found too, for its history. */
    SourceEntity entity(Member member, SourceId id) {
        return sources.findByIdAndDeskId(id.value(), member.desk().value())
                .orElseThrow(() -> Problem.notFound("source"));
    }

    private void requireFree(Member member, SourceDetails details, @Nullable SourceEntity own) {
        sources.findByDeskIdAndNameIgnoreCase(
                        member.desk().value(), details.name().strip())
                .filter(known -> own == null || !known.id.equals(own.id))
                .ifPresent(known -> {
                    boolean merged = known.mergedInto != null;
                    throw Problem.invalid(
                            "name", merged ? "evidence.source.merged" : "evidence.source.known", known.name);
                });
    }
}
