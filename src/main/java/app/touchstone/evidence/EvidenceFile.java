package app.touchstone.evidence;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.anchoring.TextRange;
import app.touchstone.basis.FreshId;
import app.touchstone.basis.Problem;
import app.touchstone.capture.CaptureId;
import app.touchstone.capture.Captures;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.Claims;
import app.touchstone.journal.Journal;
import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** What was gathered on each claim. */
@Service
@Validated
public class EvidenceFile {

    private final EvidenceRepository evidence;
    private final Sources sources;
    private final Claims claims;
    private final Captures captures;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    EvidenceFile(
            EvidenceRepository evidence,
            Sources sources,
            Claims claims,
            Captures captures,
            Journal journal,
            ApplicationEventPublisher events) {
        this.evidence = evidence;
        this.captures = captures;
        this.sources = sources;
        this.claims = claims;
        this.journal = journal;
        this.events = events;
    }

    /** All evidence on a claim by number, what was withdrawn too. */
    @Transactional(readOnly = true)
    public List<Evidence> of(Member member, ClaimId claim) {
        claims.get(member, claim);
        return evidence.ofClaim(claim.value()).stream()
                .map(EvidenceEntity::evidence)
                .toList();
    }

    @Transactional
    public Evidence add(Member member, ClaimId claim, @Valid EvidenceDetails details) {
        requireOpen(member, claim);
        requireSubstance(details);
        // the claim's numbering is protected by the unique (claim, number): of two at once, one is told to try again
        EvidenceEntity row = new EvidenceEntity(FreshId.next(), claim.value(), evidence.nextNumber(claim.value()));
        describe(member, row, details);
        evidence.saveAndFlush(row);
        record(member, "evidence.added", row);
        return row.evidence();
    }

    @Transactional
    public Evidence change(Member member, ClaimId claim, EvidenceId id, long version, @Valid EvidenceDetails details) {
        requireOpen(member, claim);
        requireSubstance(details);
        EvidenceEntity row = entity(claim, id);
        Problem.unlessCurrent(version, row.version);
        describe(member, row, details);
        evidence.flush();
        record(member, "evidence.changed", row);
        events.publishEvent(new EvidenceChanged(member, claim, row.number));
        return row.evidence();
    }

    /** Takes evidence back, or brings it back; its number stays its own. */
    @Transactional
    public Evidence withdraw(Member member, ClaimId claim, EvidenceId id, long version, boolean withdrawn) {
        requireOpen(member, claim);
        EvidenceEntity row = entity(claim, id);
        Problem.unlessCurrent(version, row.version);
        row.withdrawn = withdrawn;
        evidence.flush();
        record(member, withdrawn ? "evidence.withdrawn" : "evidence.restored", row);
        events.publishEvent(new EvidenceChanged(member, claim, row.number));
        return row.evidence();
    }

    /**
     * What the claim has already that is much like a piece of evidence: to be told before it is added, not to keep anybody
     * from adding it. The most alike first.
     *
     * @param except the piece that is being changed, null for a new one
     */
    @Transactional(readOnly = true)
    public List<Alike> alike(Member member, ClaimId claim, EvidenceDetails details, @Nullable EvidenceId except) {
        return of(member, claim).stream()
                .filter(known -> !known.withdrawn() && !known.id().equals(except))
                .map(known -> Resemblance.of(details, known))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Alike::how))
                .toList();
    }

    /**
     * Whether a quote stands in an archived copy.
     *
     * @param capture null for none
     */
    @Transactional(readOnly = true)
    public QuoteStanding standing(Member member, @Nullable CaptureId capture, String quote) {
        return standing(quote, capture, capture == null ? "" : captures.text(member, capture));
    }

    private static QuoteStanding standing(String quote, @Nullable CaptureId capture, String text) {
        if (quote.isBlank()) {
            return QuoteStanding.NONE;
        }
        if (capture == null) {
            return QuoteStanding.NO_COPY;
        }
        if (text.isEmpty()) {
            return QuoteStanding.NO_TEXT;
        }
        return QuoteCheck.find(text, quote).isPresent() ? QuoteStanding.FOUND : QuoteStanding.NOT_FOUND;
    }

    private void describe(Member member, EvidenceEntity row, EvidenceDetails details) {
        CaptureId capture = details.capture();
        String text = capture == null ? "" : captures.text(member, capture);
        Optional<TextRange> at = details.quote().isBlank() ? Optional.empty() : QuoteCheck.find(text, details.quote());
        row.describe(details, sources.entity(member, details.source()), standing(details.quote(), capture, text), at);
    }

    private EvidenceEntity entity(ClaimId claim, EvidenceId id) {
        return evidence.findByIdAndClaimId(id.value(), claim.value()).orElseThrow(() -> Problem.notFound("evidence"));
    }

    private void requireOpen(Member member, ClaimId id) {
        member.require(Permission.WRITE);
        Claim claim = claims.get(member, id);
        if (!claim.state().evidenceMayChange()) {
            throw Problem.refused("claim.evidenceFixed");
        }
    }

    private static void requireSubstance(EvidenceDetails details) {
        switch (details.answerKind()) {
            case UNANSWERABLE -> {}
            case EXTRACTED -> require(!details.quote().isBlank(), "quote", "evidence.extracted.quote");
            case YES_NO -> require(!details.answer().isBlank(), "answer", "evidence.yesNo.answer");
            case ABSTRACTED ->
                require(!details.answer().isBlank() || !details.quote().isBlank(), "answer", "evidence.empty");
        }
    }

    private static void require(boolean holds, String field, String key) {
        if (!holds) {
            throw Problem.invalid(field, key);
        }
    }

    private void record(Member member, String action, EvidenceEntity row) {
        Map<String, Object> content = new HashMap<>();
        content.put("evidence", row.id.toString());
        content.put("number", row.number);
        content.put("question", row.question);
        content.put("stance", row.stance.name());
        content.put("source", row.source.source().details().name());
        content.put("answerKind", row.answerKind.name());
        content.put("answer", row.answer);
        content.put("quote", row.quote);
        content.put("address", row.address);
        content.put("accessedOn", row.accessedOn.toString());
        if (row.captureId != null) {
            content.put("capture", row.captureId.toString());
            content.put("quoteStanding", row.quoteStanding.name());
        }
        journal.record(member.desk().value(), member.person().value(), action, "claim", row.claimId, content);
    }
}
