package app.touchstone;

import app.touchstone.account.Member;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimState;
import app.touchstone.codebook.CodeId;
import app.touchstone.report.Correcting;
import app.touchstone.report.CorrectionKind;
import app.touchstone.report.Edition;
import app.touchstone.report.ReportNotes;
import app.touchstone.report.Reports;
import app.touchstone.report.RightOfReply;
import app.touchstone.review.AssessmentDetails;
import java.util.Set;

/** A desk that has something to read: reports, corrections, a retraction. */
public class ReadersDesk {

    private final ReviewDesk work;
    private final Reports reports;

    public ReadersDesk(ReviewDesk work, Reports reports) {
        this.work = work;
        this.reports = reports;
    }

    /** A published report. @param language BCP 47 */
    public Edition publish(Member member, String headline, String rating, String language, CodeId... framings) {
        ClaimId claim = work.inReview(member);
        work.seal(
                member,
                claim,
                new AssessmentDetails(
                        rating, headline, headline + ", in short.", "It is round [E1].", Set.of(framings)));
        reports.write(
                member, claim, new ReportNotes("", "None.", language, 0, RightOfReply.notAsked("Nobody is known.")));
        return reports.publish(member, claim, work.claim(member, claim).version(), null);
    }

    /** A further edition of it that says why. */
    public Edition correct(Member member, Edition edition, CorrectionKind kind, String reason) {
        ClaimId claim = edition.claim();
        work.move(member, claim, ClaimState.UNDER_CORRECTION, reason);
        ReportNotes notes = reports.preview(member, claim).notes();
        reports.write(
                member,
                claim,
                new ReportNotes(
                        notes.rightOfReply(),
                        notes.interests() + " Nor since.",
                        notes.language(),
                        notes.version(),
                        notes.reply()));
        return reports.publish(member, claim, work.claim(member, claim).version(), new Correcting(kind, reason));
    }

    public Edition retract(Member member, Edition edition, String reason) {
        return reports.retract(
                member,
                edition.claim(),
                work.claim(member, edition.claim()).version(),
                new Correcting(CorrectionKind.RETRACTION, reason));
    }
}
