package app.touchstone.report;

import app.touchstone.account.Desks;
import app.touchstone.account.Letterheads;
import app.touchstone.account.Member;
import app.touchstone.account.People;
import app.touchstone.account.PersonId;
import app.touchstone.account.Slug;
import app.touchstone.basis.Problem;
import app.touchstone.capture.Capture;
import app.touchstone.capture.CaptureId;
import app.touchstone.capture.Captures;
import app.touchstone.claim.Appearances;
import app.touchstone.claim.Claim;
import app.touchstone.codebook.Codebooks;
import app.touchstone.codebook.Rating;
import app.touchstone.codebook.VerdictScale;
import app.touchstone.codebook.VerdictScales;
import app.touchstone.document.Document;
import app.touchstone.document.DocumentDetails;
import app.touchstone.document.Documents;
import app.touchstone.document.Snapshot;
import app.touchstone.document.TextDirection;
import app.touchstone.evidence.Evidence;
import app.touchstone.evidence.EvidenceFile;
import app.touchstone.review.AssessmentDetails;
import app.touchstone.review.Assessments;
import app.touchstone.review.Justification;
import app.touchstone.review.OpenedAssessment;
import app.touchstone.review.Verdict;
import app.touchstone.review.Verdicts;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a report together from the claim, its evidence and its verdict; nobody types anything again. */
@Component
class Composition {

    private final Appearances appearances;
    private final Documents documents;
    private final EvidenceFile evidence;
    private final Captures captures;
    private final Verdicts verdicts;
    private final VerdictScales scales;
    private final Codebooks codebooks;
    private final Desks desks;
    private final People people;
    private final EditionShelf shelf;
    private final Letterheads letterheads;
    private final Assessments assessments;
    private final Methodologies methodologies;

    Composition(
            Appearances appearances,
            Documents documents,
            EvidenceFile evidence,
            Captures captures,
            Verdicts verdicts,
            VerdictScales scales,
            Codebooks codebooks,
            Desks desks,
            People people,
            EditionShelf shelf,
            Letterheads letterheads,
            Assessments assessments,
            Methodologies methodologies) {
        this.appearances = appearances;
        this.documents = documents;
        this.evidence = evidence;
        this.captures = captures;
        this.verdicts = verdicts;
        this.scales = scales;
        this.codebooks = codebooks;
        this.desks = desks;
        this.people = people;
        this.shelf = shelf;
        this.letterheads = letterheads;
        this.assessments = assessments;
        this.methodologies = methodologies;
    }

    /** @throws Problem REFUSED when the claim has no verdict yet */
    ReportContent compose(
            Member member,
            Claim claim,
            ReportNotes notes,
            Optional<String> knownSlug,
            int edition,
            Instant first,
            Instant now,
            List<ReportContent.Correction> corrections) {
        Verdict verdict = verdicts.of(member, claim.id()).orElseThrow(() -> Problem.refused("report.noVerdict"));
        AssessmentDetails taken = verdict.details();
        Locale language = Locale.forLanguageTag(notes.language());
        return new ReportContent(
                knownSlug.orElseGet(() -> slug(member, claim, taken.headline())),
                edition,
                first,
                now,
                notes.language(),
                TextDirection.ofLanguage(language.toLanguageTag()),
                desks.outside(member.desk()).name(),
                taken.headline(),
                taken.summary(),
                claim(claim),
                appearances.of(member, claim.id()).stream()
                        .map(one -> appearance(member, one))
                        .toList(),
                verdict(scales.get(member, verdict.scale()), taken),
                Justification.parse(taken.justification(), language),
                framings(member, taken),
                evidence(member, claim),
                new ReportContent.Review(
                        verdict.assessments(),
                        Settlement.valueOf(verdict.way().name()),
                        notes.rightOfReply(),
                        notes.interests(),
                        verdict.dissents(),
                        agreed(member, claim, verdict),
                        notes.reply(),
                        List.of()),
                corrections,
                methodologies
                        .newest(member.desk())
                        .map(one -> new ReportContent.Methodology(one.number(), one.summary()))
                        .orElseGet(() -> new ReportContent.Methodology(0, "")),
                authors(verdict),
                letterheads.of(member.desk()).details().licence());
    }

    private ReportContent.@Nullable Agreed agreed(Member member, Claim claim, Verdict verdict) {
        List<AssessmentDetails> sealed = assessments.opened(member, claim.id()).stream()
                .filter(one -> one.round() == claim.round() && one.scale().equals(verdict.scale()))
                .map(OpenedAssessment::details)
                .toList();
        if (sealed.size() < 2) {
            return null;
        }
        VerdictScale scale = scales.get(member, verdict.scale());
        List<Integer> places = sealed.stream()
                .map(one -> scale.rating(String.valueOf(one.rating())))
                .flatMap(Optional::stream)
                .map(Rating::ordinal)
                .filter(Objects::nonNull)
                .toList();
        long ratings = sealed.stream().map(AssessmentDetails::rating).distinct().count();
        return new ReportContent.Agreed(
                (int) sealed.stream()
                        .filter(one ->
                                Objects.equals(one.rating(), verdict.details().rating()))
                        .count(),
                (int) sealed.stream()
                        .filter(one -> one.framings().equals(verdict.details().framings()))
                        .count(),
                ratings == 1
                        ? Integer.valueOf(0)
                        : places.size() < sealed.size()
                                ? null
                                : Integer.valueOf(Collections.max(places) - Collections.min(places)));
    }

    /** The word of a report's address: its title, with the claim's number when another report has that word. */
    private String slug(Member member, Claim claim, String title) {
        String plain = Slug.of(title);
        return shelf.taken(member.desk(), plain) ? plain + "-" + claim.number() : plain;
    }

    /** Those who judged, where the desk's policy names them; else the desk alone stands for it. */
    private List<String> authors(Verdict verdict) {
        return people.names(verdict.people().stream().map(PersonId::value).toList()).values().stream()
                .sorted()
                .toList();
    }

    private static ReportContent.Claim claim(Claim claim) {
        return new ReportContent.Claim(
                claim.number(),
                claim.details().wording(),
                claim.details().claimants().stream()
                        .map(one -> new ReportContent.Claimant(one.name(), one.kind(), one.description(), one.sameAs()))
                        .toList(),
                claim.details().saidOn(),
                claim.details().saidAt(),
                claim.details().context());
    }

    private ReportContent.Appearance appearance(Member member, app.touchstone.claim.Appearance one) {
        if (one.snapshot() == null || one.document() == null) {
            return new ReportContent.Appearance("", "", "", null, one.address(), one.quote(), one.first(), "");
        }
        Document document = documents.get(member, one.document());
        Snapshot snapshot = documents.snapshot(member, one.snapshot());
        DocumentDetails details = document.details();
        return new ReportContent.Appearance(
                details.title(),
                details.publisher(),
                details.author(),
                details.publishedOn(),
                details.address(),
                one.quote(),
                one.first(),
                snapshot.sha256());
    }

    private static ReportContent.Verdict verdict(VerdictScale scale, AssessmentDetails taken) {
        return new ReportContent.Verdict(
                scale.name(),
                scale.key(),
                scale.number(),
                scale.ratings().stream()
                        .map(one -> new ReportContent.Rating(
                                one.key(), one.label(), one.meaning(), one.ordinal(), one.colour(), one.ratingValue()))
                        .toList(),
                String.valueOf(taken.rating()));
    }

    private List<ReportContent.Framing> framings(Member member, AssessmentDetails taken) {
        return codebooks.codes(member, taken.framings()).values().stream()
                .map(code -> new ReportContent.Framing(
                        code.codebookName(),
                        code.codebookNumber(),
                        code.kind(),
                        code.path(),
                        code.definition(),
                        code.colour()))
                .sorted(java.util.Comparator.comparing(ReportContent.Framing::path))
                .toList();
    }

    private List<ReportContent.Evidence> evidence(Member member, Claim claim) {
        List<Evidence> cited = evidence.of(member, claim.id()).stream()
                .filter(piece -> !piece.withdrawn())
                .toList();
        Map<CaptureId, Capture> copies = captures.all(
                member,
                cited.stream()
                        .map(piece -> piece.details().capture())
                        .filter(Objects::nonNull)
                        .toList());
        return cited.stream()
                .map(piece -> evidence(
                        piece,
                        Optional.ofNullable(piece.details().capture())
                                .map(copies::get)
                                .map(Capture::payloadSha256)
                                .orElse("")))
                .toList();
    }

    private static ReportContent.Evidence evidence(Evidence piece, String captureSha256) {
        return new ReportContent.Evidence(
                piece.number(),
                piece.details().question(),
                piece.details().answer(),
                piece.details().quote(),
                piece.details().stance(),
                piece.source().details().name(),
                piece.source().details().kind(),
                piece.source().details().type(),
                piece.details().address(),
                piece.details().accessedOn(),
                captureSha256);
    }
}
