package app.touchstone.evidence;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.FreshId;
import app.touchstone.basis.Problem;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.Claims;
import app.touchstone.journal.Journal;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
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
    private final Journal journal;
    private final ApplicationEventPublisher events;

    EvidenceFile(
            EvidenceRepository evidence,
            Sources sources,
            Claims claims,
            Journal journal,
            ApplicationEventPublisher events) {
        this.evidence = evidence;
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
        row.describe(details, sources.entity(member, details.source()));
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
        row.describe(details, sources.entity(member, details.source()));
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
        if (details.answer().isBlank() && details.quote().isBlank()) {
            throw Problem.invalid("answer", "evidence.empty");
        }
    }

    private void record(Member member, String action, EvidenceEntity row) {
        journal.record(
                member.desk().value(),
                member.person().value(),
                action,
                "claim",
                row.claimId,
                Map.of(
                        "evidence", row.id.toString(),
                        "number", row.number,
                        "question", row.question,
                        "stance", row.stance.name(),
                        "source", row.source.name,
                        "answer", row.answer,
                        "quote", row.quote,
                        "address", row.address,
                        "accessedOn", row.accessedOn.toString()));
    }
}
