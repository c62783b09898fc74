package app.touchstone.intake;

import app.touchstone.account.Member;
import app.touchstone.claim.ClaimBatches;
import app.touchstone.claim.ClaimId;
import app.touchstone.evidence.EvidenceDetails;
import app.touchstone.evidence.EvidenceFile;
import app.touchstone.evidence.Source;
import app.touchstone.evidence.SourceDetails;
import app.touchstone.evidence.SourceId;
import app.touchstone.evidence.SourceKind;
import app.touchstone.evidence.SourceType;
import app.touchstone.evidence.Sources;
import app.touchstone.intake.ItemRows.Outcome;
import app.touchstone.intake.ItemRows.Work;
import app.touchstone.job.Progress;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores the new items of a file as claims, some hundred in one transaction with what became of them; and takes them back. */
@Component
class BringingIn {

    private static final int AT_ONCE = 500;
    private static final int TRIES = 3;

    private final ItemRows rows;
    private final ClaimBatches claims;
    private final Sources sources;
    private final EvidenceFile evidence;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BringingIn(
            ItemRows rows,
            ClaimBatches claims,
            Sources sources,
            EvidenceFile evidence,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.claims = claims;
        this.sources = sources;
        this.evidence = evidence;
        this.transaction = transaction;
        this.clock = clock;
    }

    void run(Member member, Intake intake, Progress progress) {
        progress.total(Math.max(1, intake.count(ItemOutcome.NEW)));
        long done = 0;
        int last = 0;
        List<Work> piece;
        while (!(piece = rows.next(intake.id(), ItemOutcome.NEW, last, AT_ONCE)).isEmpty()) {
            List<Work> items = piece;
            again(() -> transaction.executeWithoutResult(status -> store(member, intake, items)));
            last = items.getLast().number();
            done += items.size();
            progress.done(done);
        }
    }

    /** When another import brought in the same at the same moment, all of the piece is tried anew. */
    private static void again(Runnable piece) {
        for (int tried = 1; ; tried++) {
            try {
                piece.run();
                return;
            } catch (DuplicateKeyException collided) {
                if (tried == TRIES) {
                    throw collided;
                }
            }
        }
    }

    private void store(Member member, Intake intake, List<Work> items) {
        Map<Integer, List<UUID>> keys = new HashMap<>();
        items.forEach(item -> keys.put(item.number(), ItemKeys.of(item.draft())));
        Map<UUID, ClaimId> known = rows.known(
                member.desk(), keys.values().stream().flatMap(List::stream).toList());
        Set<UUID> taken = new HashSet<>();
        Map<Integer, Outcome> outcomes = new HashMap<>();
        List<Work> fresh = new ArrayList<>();
        for (Work item : items) {
            List<UUID> own = keys.get(item.number());
            ClaimId twin = own.stream()
                    .map(known::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (twin != null || own.stream().anyMatch(taken::contains)) {
                outcomes.put(item.number(), new Outcome(ItemOutcome.DUPLICATE, null, twin));
            } else {
                taken.addAll(own);
                fresh.add(item);
            }
        }
        List<ClaimId> ids = claims.draft(
                member, fresh.stream().map(item -> item.draft().claim()).toList(), origin(intake));
        Map<UUID, ClaimId> kept = new HashMap<>();
        for (int i = 0; i < fresh.size(); i++) {
            ClaimId id = ids.get(i);
            keys.get(fresh.get(i).number()).forEach(key -> kept.put(key, id));
            outcomes.put(fresh.get(i).number(), new Outcome(ItemOutcome.IMPORTED, id, null));
        }
        rows.keep(member.desk(), kept);
        evidence(member, fresh, ids);
        rows.outcome(intake.id(), outcomes);
    }

    private void evidence(Member member, List<Work> items, List<ClaimId> ids) {
        if (items.stream().allMatch(item -> item.draft().evidence().isEmpty())) {
            return;
        }
        Map<String, SourceId> named = new HashMap<>();
        for (Source source : sources.all(member)) {
            named.put(source.details().name().toLowerCase(Locale.ROOT), source.id());
        }
        for (int i = 0; i < items.size(); i++) {
            for (Draft.NewEvidence one : items.get(i).draft().evidence()) {
                SourceId source = named.computeIfAbsent(
                        one.source().toLowerCase(Locale.ROOT),
                        name -> sources.add(member, source(one)).id());
                LocalDate read = one.accessedOn() == null ? LocalDate.now(clock) : one.accessedOn();
                evidence.add(
                        member,
                        ids.get(i),
                        new EvidenceDetails(
                                source, one.question(), one.answer(), one.quote(), one.stance(), one.address(), read));
            }
        }
    }

    private static SourceDetails source(Draft.NewEvidence one) {
        return new SourceDetails(
                one.source(), SourceKind.OUTLET, SourceType.SECONDARY, "", "", one.sourceAddress(), "");
    }

    void takeBack(Member member, Intake intake, Progress progress) {
        progress.total(Math.max(1, intake.count(ItemOutcome.IMPORTED)));
        long done = 0;
        int last = 0;
        List<Work> piece;
        while (!(piece = rows.next(intake.id(), ItemOutcome.IMPORTED, last, AT_ONCE)).isEmpty()) {
            List<Work> items = piece;
            transaction.executeWithoutResult(status -> takeBack(member, intake, items));
            last = items.getLast().number();
            done += items.size();
            progress.done(done);
        }
    }

    private void takeBack(Member member, Intake intake, List<Work> items) {
        Map<ClaimId, Integer> entries = new HashMap<>();
        items.forEach(
                item -> entries.put(item.claim(), 1 + item.draft().evidence().size()));
        Set<ClaimId> gone = claims.throwAway(member, entries, origin(intake));
        rows.forget(gone);
        Map<Integer, Outcome> outcomes = new HashMap<>();
        items.forEach(item -> outcomes.put(
                item.number(),
                new Outcome(
                        gone.contains(item.claim()) ? ItemOutcome.TAKEN_BACK : ItemOutcome.KEPT, item.claim(), null)));
        rows.outcome(intake.id(), outcomes);
    }

    private static Map<String, String> origin(Intake intake) {
        return Map.of("import", intake.id().toString());
    }
}
