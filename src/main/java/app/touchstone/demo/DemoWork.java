package app.touchstone.demo;

import app.touchstone.account.Member;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimDetails;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.ClaimantDetails;
import app.touchstone.claim.Claims;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.Codebooks;
import app.touchstone.document.Document;
import app.touchstone.document.DocumentDetails;
import app.touchstone.document.Documents;
import app.touchstone.document.Imports;
import app.touchstone.document.Snapshot;
import app.touchstone.evidence.EvidenceDetails;
import app.touchstone.evidence.EvidenceFile;
import app.touchstone.evidence.SourceDetails;
import app.touchstone.evidence.SourceId;
import app.touchstone.evidence.Sources;
import app.touchstone.marking.MarkId;
import app.touchstone.marking.Marks;
import app.touchstone.marking.NewClaimMark;
import app.touchstone.marking.NewMark;
import app.touchstone.report.GateItem;
import app.touchstone.report.GateWaivers;
import app.touchstone.report.ReportNotes;
import app.touchstone.report.Reports;
import app.touchstone.review.Assessment;
import app.touchstone.review.AssessmentDetails;
import app.touchstone.review.Assessments;
import app.touchstone.review.Policies;
import app.touchstone.review.PolicyDetails;
import app.touchstone.review.Reviews;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does the work of the worked example through the same services as everybody, all of it or nothing. */
@Component
@ConditionalOnProperty("touchstone.demo")
class DemoWork {

    private final Imports imports;
    private final Documents documents;
    private final Codebooks codebooks;
    private final Claims claims;
    private final Sources sources;
    private final EvidenceFile evidence;
    private final Marks marks;
    private final Policies policies;
    private final Reviews reviews;
    private final Assessments assessments;
    private final Reports reports;
    private final GateWaivers waivers;
    private final Clock clock;

    DemoWork(
            Imports imports,
            Documents documents,
            Codebooks codebooks,
            Claims claims,
            Sources sources,
            EvidenceFile evidence,
            Marks marks,
            Policies policies,
            Reviews reviews,
            Assessments assessments,
            Reports reports,
            GateWaivers waivers,
            Clock clock) {
        this.imports = imports;
        this.documents = documents;
        this.codebooks = codebooks;
        this.claims = claims;
        this.sources = sources;
        this.evidence = evidence;
        this.marks = marks;
        this.policies = policies;
        this.reviews = reviews;
        this.assessments = assessments;
        this.reports = reports;
        this.waivers = waivers;
        this.clock = clock;
    }

    @Transactional
    void show(Member reviewer, Member second, Member editor) {
        // the first claims were judged by one person, as small desks begin; then the policy asks for two
        needed(editor, 1);
        WorkedExample example = WorkedExample.read();
        Map<String, CodeId> codes = codes(reviewer);
        Map<String, Snapshot> snapshots = new HashMap<>();
        example.documents().forEach(article -> snapshots.put(article.file(), article(reviewer, article, codes)));
        Map<String, SourceId> known = new HashMap<>();
        example.sources().forEach(source -> known.put(source.name(), source(reviewer, source)));
        example.claims().stream()
                .filter(claim -> claim.blind().isEmpty())
                .forEach(claim -> claim(reviewer, editor, claim, snapshots, known, codes));
        needed(editor, 2);
        for (WorkedExample.Statement told : example.claims()) {
            if (!told.blind().isEmpty()) {
                Claim claim = claim(reviewer, editor, told, snapshots, known, codes);
                move(reviewer, claim, ClaimState.IN_REVIEW);
                List<Member> assessors = List.of(reviewer, second);
                for (int i = 0; i < told.blind().size(); i++) {
                    judge(assessors.get(i), claim, told.blind().get(i), codes);
                }
            }
        }
    }

    private void needed(Member editor, int assessments) {
        policies.change(
                editor,
                PolicyDetails.plain(assessments, policies.inForce(editor).scale()));
    }

    /** Codes by the name the example gives them: the codebook's key, a slash, the code's key. */
    private Map<String, CodeId> codes(Member member) {
        Map<String, CodeId> codes = new HashMap<>();
        codebooks
                .newest(member)
                .forEach(book -> book.codes().forEach(code -> codes.put(book.key() + "/" + code.key(), code.id())));
        return codes;
    }

    private Snapshot article(Member member, WorkedExample.Article article, Map<String, CodeId> codes) {
        Document document = imports.file(
                member,
                new DocumentDetails(
                        article.title(),
                        article.publisher(),
                        article.author(),
                        article.published(),
                        article.address(),
                        article.language()),
                article.file(),
                WorkedExample.bytes(article.file()));
        Snapshot snapshot = documents.snapshot(member, document.snapshot());
        for (WorkedExample.Tag tag : article.marks()) {
            int start = where(snapshot, tag.quote());
            marks.add(
                    member,
                    new NewMark(
                            MarkId.fresh(),
                            snapshot.id(),
                            start,
                            start + tag.quote().length(),
                            tag.quote(),
                            code(codes, tag.codebook(), tag.code()),
                            tag.note()));
        }
        return snapshot;
    }

    private SourceId source(Member member, WorkedExample.Origin source) {
        return sources.add(
                        member,
                        new SourceDetails(
                                source.name(),
                                source.kind(),
                                source.type(),
                                text(source.country()),
                                text(source.language()),
                                source.address(),
                                text(source.note())))
                .id();
    }

    private Claim claim(
            Member reviewer,
            Member editor,
            WorkedExample.Statement told,
            Map<String, Snapshot> snapshots,
            Map<String, SourceId> known,
            Map<String, CodeId> codes) {
        Claim claim = claims.draft(
                reviewer,
                new ClaimDetails(
                        told.wording(),
                        told.claimants().stream()
                                .map(who -> new ClaimantDetails(who.name(), who.kind(), who.description(), ""))
                                .toList(),
                        told.saidOn(),
                        told.saidAt(),
                        told.context()));
        told.appearances().stream()
                .sorted((a, b) -> Boolean.compare(b.first(), a.first()))
                .forEach(seen -> appear(reviewer, claim, snapshots.get(seen.document()), seen.quote()));
        told.evidence().forEach(found -> evidence(reviewer, claim, found, known));
        if (told.evidence().isEmpty()) {
            return claim;
        }
        move(reviewer, claim, ClaimState.OPEN);
        if (told.assessment() != null) {
            move(reviewer, claim, ClaimState.IN_REVIEW);
            judge(reviewer, claim, told.assessment(), codes);
        }
        if (told.publish()) {
            publish(editor, claim);
        }
        return claim;
    }

    private void appear(Member member, Claim claim, Snapshot snapshot, String quote) {
        int start = where(snapshot, quote);
        marks.addClaim(
                member,
                new NewClaimMark(MarkId.fresh(), snapshot.id(), start, start + quote.length(), quote, claim.id()));
    }

    private void evidence(Member member, Claim claim, WorkedExample.Finding found, Map<String, SourceId> known) {
        LocalDate today = LocalDate.now(clock);
        evidence.add(
                member,
                claim.id(),
                new EvidenceDetails(
                        known.get(found.source()),
                        found.question(),
                        found.answer(),
                        text(found.quote()),
                        found.stance(),
                        found.address(),
                        found.accessedOn().isAfter(today) ? today : found.accessedOn()));
    }

    private void move(Member member, Claim claim, ClaimState to) {
        reviews.move(member, claim.id(), claims.get(member, claim.id()).version(), to, "", Set.of());
    }

    private void judge(Member member, Claim claim, WorkedExample.Judgement told, Map<String, CodeId> codes) {
        Assessment draft = assessments.write(
                member,
                claim.id(),
                0,
                new AssessmentDetails(
                        told.rating(),
                        told.title(),
                        told.summary(),
                        told.justification(),
                        told.framings().stream()
                                .map(one -> code(codes, one.codebook(), one.code()))
                                .collect(Collectors.toSet())));
        assessments.seal(member, claim.id(), draft.version());
    }

    private void publish(Member editor, Claim claim) {
        reports.write(
                editor,
                claim.id(),
                new ReportNotes(
                        "The claimant was not asked: this is the worked example that comes with Touchstone, and nobody"
                                + " outside was troubled with it.",
                        "The authors of the example declare no interests.",
                        "en",
                        0));
        // a first start asks nobody on the network, and other people's pages are not ours to ship
        waivers.waive(
                editor,
                claim.id(),
                GateItem.CAPTURES_PRESENT,
                "The worked example comes with Touchstone and names its sources; it brings no copies of their pages.");
        reports.publish(editor, claim.id(), claims.get(editor, claim.id()).version(), null);
    }

    private static CodeId code(Map<String, CodeId> codes, String codebook, String code) {
        CodeId found = codes.get(codebook + "/" + code);
        if (found == null) {
            throw new IllegalStateException("the example names a code there is not: " + codebook + "/" + code);
        }
        return found;
    }

    private static int where(Snapshot snapshot, String quote) {
        int start = snapshot.text().indexOf(quote);
        if (start < 0) {
            throw new IllegalStateException("the example quotes what does not stand there: " + quote);
        }
        return start;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
