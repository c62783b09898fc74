package app.touchstone.report;

import app.touchstone.account.Desks;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.Problem;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.Claims;
import app.touchstone.journal.Journal;
import app.touchstone.review.Condition;
import app.touchstone.review.Reviews;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Previews and publishes reports. What went out is never changed: a correction is a new edition with its reason. */
@Service
@Validated
public class Reports {

    private final Claims claims;
    private final Reviews reviews;
    private final Composition composition;
    private final ReportDesk notes;
    private final EditionShelf shelf;
    private final EditionFiles files;
    private final GateWaivers waivers;
    private final ReportFlags flags;
    private final Citations citations;
    private final PublicAddress address;
    private final Desks desks;
    private final Journal journal;
    private final Clock clock;

    Reports(
            Claims claims,
            Reviews reviews,
            Composition composition,
            ReportDesk notes,
            EditionShelf shelf,
            EditionFiles files,
            GateWaivers waivers,
            ReportFlags flags,
            Citations citations,
            PublicAddress address,
            Desks desks,
            Journal journal,
            Clock clock) {
        this.claims = claims;
        this.reviews = reviews;
        this.composition = composition;
        this.notes = notes;
        this.shelf = shelf;
        this.files = files;
        this.waivers = waivers;
        this.flags = flags;
        this.citations = citations;
        this.address = address;
        this.desks = desks;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The report as it would be published now.
     *
     * @throws Problem REFUSED when the claim has no verdict yet
     */
    @Transactional(readOnly = true)
    public Preview preview(Member member, ClaimId id) {
        Claim claim = claims.get(member, id);
        return preview(claim, next(member, claim, null, notes.of(id)));
    }

    /** The newest edition's head of every report of the desk, newest first. */
    @Transactional(readOnly = true)
    public List<EditionHead> published(Member member) {
        member.require(Permission.READ);
        return shelf.newest(member.desk());
    }

    /** The newest published edition on a claim. */
    @Transactional(readOnly = true)
    public Optional<Edition> edition(Member member, ClaimId id) {
        claims.get(member, id);
        String deskSlug = desks.outside(member.desk()).slug();
        return shelf.report(id).flatMap(report -> shelf.edition(member.desk(), deskSlug, report.slug(), null));
    }

    /** What the report says beyond the claim; kept until it is published. */
    @Transactional
    public ReportNotes write(Member member, ClaimId id, @Valid ReportNotes written) {
        member.require(Permission.WRITE);
        Claim claim = claims.get(member, id);
        if (claim.state() == ClaimState.PUBLISHED || claim.state() == ClaimState.RETRACTED) {
            throw Problem.refused("report.notesFixed");
        }
        return notes.write(member, id, written);
    }

    /** Publishes the next edition with the notes as they are stored; see the other {@code publish}. */
    @Transactional
    public Edition publish(Member member, ClaimId id, long version, @Nullable @Valid Correcting correcting) {
        return publish(member, id, version, correcting, null);
    }

    /**
     * Publishes the next edition: the first of a settled claim, or a corrected one.
     *
     * @param written what was typed beside the preview, so that nothing that was seen there is left out; null when the
     *     stored notes are meant
     * @param version the claim's version that was read; a second click finds it used up
     * @param correcting needed for a correction, null for the first edition
     * @throws Problem REFUSED naming what the gate still asks for
     */
    @Transactional
    public Edition publish(
            Member member,
            ClaimId id,
            long version,
            @Nullable @Valid Correcting correcting,
            @Nullable @Valid ReportNotes written) {
        member.require(Permission.PUBLISH);
        Claim claim = claims.get(member, id);
        if (claim.state() == ClaimState.PUBLISHED) {
            throw Problem.refused("report.alreadyPublished");
        }
        Problem.unlessCurrent(version, claim.version());
        boolean out = shelf.report(claim.id()).isPresent();
        if (out && correcting == null) {
            throw Problem.invalid("reason", "report.correctionReason");
        }
        Draft draft = next(member, claim, out ? correcting : null, written == null ? notes.of(id) : written);
        Set<GateItem> missing = PublicationGate.open(draft.gate);
        if (!missing.isEmpty()) {
            throw Problem.refused(
                    "report.gate." + missing.stream().sorted().findFirst().orElseThrow());
        }
        // before anything is written: nobody waits at the desk's journal while a PDF is made
        Map<EditionForm, byte[]> rendered = render(member, draft.content);
        if (written != null) {
            notes.write(member, id, written);
        }
        reviews.move(
                member,
                id,
                version,
                ClaimState.PUBLISHED,
                correcting == null ? "" : correcting.reason(),
                Set.of(Condition.GATE_MET));
        return store(member, claim, draft, rendered);
    }

    /** Takes a report back: a last edition that says so and why, at the same address. */
    @Transactional
    public Edition retract(Member member, ClaimId id, long version, @Valid Correcting correcting) {
        member.require(Permission.PUBLISH);
        Claim claim = claims.get(member, id);
        Draft draft = next(member, claim, new Correcting(CorrectionKind.RETRACTION, correcting.reason()), notes.of(id));
        Map<EditionForm, byte[]> rendered = render(member, draft.content);
        reviews.move(member, id, version, ClaimState.RETRACTED, correcting.reason(), Set.of(Condition.EDITION_MADE));
        Edition edition = store(member, claim, draft, rendered);
        citations
                .of(member, id)
                .forEach(one -> flags.raise(member, one.claim(), FlagKind.CITED_REPORT, draft.content.title()));
        return edition;
    }

    private Map<EditionForm, byte[]> render(Member member, ReportContent content) {
        return EditionRendering.files(content, page(member, content));
    }

    private String page(Member member, ReportContent content) {
        return address.of(ReportPlaces.reading(desks.outside(member.desk()).slug(), content.slug()));
    }

    private Preview preview(Claim claim, Draft draft) {
        return new Preview(draft.content, notes.of(claim.id()), PublicationGate.open(draft.gate), draft.gate);
    }

    private Edition store(Member member, Claim claim, Draft draft, Map<EditionForm, byte[]> rendered) {
        ReportContent content = draft.content;
        ReportId report = shelf.report(claim.id())
                .map(EditionShelf.Report::id)
                .orElseGet(() -> shelf.open(member.desk(), claim.id(), content.slug()));
        String sha256 = shelf.put(member, report, content, draft.correcting);
        Map<String, String> hashes = files.put(report, content.edition(), rendered);
        flags.answeredBy(member, claim.id(), content.edition());
        journal.record(
                member.desk().value(),
                member.person().value(),
                draft.correcting != null && draft.correcting.kind() == CorrectionKind.RETRACTION
                        ? "edition.retracted"
                        : "edition.published",
                "claim",
                claim.id().value(),
                Map.of(
                        "report", report.toString(),
                        "slug", content.slug(),
                        "edition", content.edition(),
                        "sha256", sha256,
                        "files", hashes,
                        "rating", content.verdict().ratingKey(),
                        "reason", draft.correcting == null ? "" : draft.correcting.reason()));
        return new Edition(claim.id(), desks.outside(member.desk()).slug(), content, sha256);
    }

    private Draft next(Member member, Claim claim, @Nullable Correcting correcting, ReportNotes noted) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<EditionShelf.Report> report = shelf.report(claim.id());
        Optional<ReportContent> before = report.flatMap(known -> shelf.edition(member.desk(), "", known.slug(), null))
                .map(Edition::content);
        int number = before.map(content -> content.edition() + 1).orElse(1);
        List<ReportContent.Correction> corrections =
                new ArrayList<>(before.map(ReportContent::corrections).orElse(List.of()));
        if (correcting != null) {
            corrections.add(new ReportContent.Correction(
                    number, correcting.kind(), correcting.reason().strip(), now));
        }
        ReportContent content = composition.compose(
                member,
                claim,
                noted,
                report.map(EditionShelf.Report::slug),
                number,
                before.map(ReportContent::firstPublishedAt).orElse(now),
                now,
                corrections);
        List<GateCheck> gate = PublicationGate.check(
                content, claim.state(), ReportMarkup.of(content, page(member, content)), waivers.of(claim.id()));
        return new Draft(content.waiving(gate), correcting, gate);
    }

    private record Draft(ReportContent content, @Nullable Correcting correcting, List<GateCheck> gate) {}
}
