package app.touchstone;

import app.touchstone.account.Member;
import app.touchstone.capture.CaptureId;
import app.touchstone.capture.Captures;
import app.touchstone.claim.Appearances;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimDetails;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.Claims;
import app.touchstone.claim.NewAppearance;
import app.touchstone.codebook.CodeId;
import app.touchstone.evidence.AnswerKind;
import app.touchstone.evidence.EvidenceDetails;
import app.touchstone.evidence.EvidenceFile;
import app.touchstone.evidence.SourceDetails;
import app.touchstone.evidence.SourceKind;
import app.touchstone.evidence.SourceType;
import app.touchstone.evidence.Sources;
import app.touchstone.evidence.Stance;
import app.touchstone.review.Assessment;
import app.touchstone.review.AssessmentDetails;
import app.touchstone.review.Assessments;
import app.touchstone.review.Reviews;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;

/** A desk at review: claims ready to be judged, and people who judge. */
@TestComponent
public class ReviewDesk {

    private static final String FIGURES = "https://example.org/figures";
    private static final byte[] PAGE = "<p>The figures say round.</p>".getBytes(StandardCharsets.UTF_8);

    private final Appearances appearances;
    private final Claims claims;
    private final Sources sources;
    private final EvidenceFile evidence;
    private final Captures captures;
    private final Reviews reviews;
    private final Assessments assessments;
    private int count;

    ReviewDesk(
            Appearances appearances,
            Claims claims,
            Sources sources,
            EvidenceFile evidence,
            Captures captures,
            Reviews reviews,
            Assessments assessments) {
        this.appearances = appearances;
        this.claims = claims;
        this.sources = sources;
        this.evidence = evidence;
        this.captures = captures;
        this.reviews = reviews;
        this.assessments = assessments;
    }

    /** A claim that is open, seen at an address, with evidence E1 that has its archived copy. */
    public ClaimId open(Member member) {
        Claim claim = appearances.draft(
                member,
                ClaimDetails.ofWording("The Earth is flat, number " + ++count + "."),
                new NewAppearance(null, 0, 0, "", "https://example.org/speech", "", true));
        addEvidence(member, claim.id());
        move(member, claim.id(), ClaimState.OPEN, "");
        return claim.id();
    }

    public void addEvidence(Member member, ClaimId claim) {
        var source = sources.add(
                member,
                new SourceDetails("Office " + ++count, SourceKind.INSTITUTION, SourceType.PRIMARY, "", "", "", ""));
        evidence.add(
                member,
                claim,
                new EvidenceDetails(
                        source.id(),
                        "How is it?",
                        AnswerKind.ABSTRACTED,
                        "Round.",
                        "",
                        Stance.REFUTES,
                        FIGURES,
                        LocalDate.of(2022, 10, 14),
                        captured(member)));
    }

    private CaptureId captured(Member member) {
        return captures.upload(member, "figures.html", FIGURES, new ByteArrayInputStream(PAGE))
                .id();
    }

    public ClaimId inReview(Member member) {
        ClaimId claim = open(member);
        move(member, claim, ClaimState.IN_REVIEW, "");
        return claim;
    }

    /** Two assessments that differ by rating and framings, so that the claim is disputed. */
    public ClaimId disputed(Member member, Member one, Member other, CodeId framing) {
        ClaimId claim = inReview(member);
        seal(one, claim, judged("false", framing));
        seal(other, claim, judged("half-true"));
        return claim;
    }

    public Claim move(Member member, ClaimId claim, ClaimState to, String reason) {
        return reviews.move(member, claim, claims.get(member, claim).version(), to, reason, Set.of());
    }

    public Assessment seal(Member member, ClaimId claim, AssessmentDetails details) {
        return assessments.seal(member, claim, write(member, claim, details).version());
    }

    public Assessment write(Member member, ClaimId claim, AssessmentDetails details) {
        long version = assessments.mine(member, claim).map(Assessment::version).orElse(0L);
        return assessments.write(member, claim, version, details);
    }

    public Claim claim(Member member, ClaimId claim) {
        return claims.get(member, claim);
    }

    public ClaimState state(Member member, ClaimId claim) {
        return claims.get(member, claim).state();
    }

    public static AssessmentDetails judged(String rating, CodeId... framings) {
        return new AssessmentDetails(
                rating, "Is the Earth flat: " + rating, "It is " + rating + ".", "It is round [E1].", Set.of(framings));
    }
}
