package app.touchstone.report;

import app.touchstone.account.DeskId;
import app.touchstone.account.Desks;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.Problem;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.Claims;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How reports changed from edition to edition. */
@Service
public class EditionHistory {

    private final EditionShelf shelf;
    private final Claims claims;
    private final Desks desks;

    EditionHistory(EditionShelf shelf, Claims claims, Desks desks) {
        this.shelf = shelf;
        this.claims = claims;
        this.desks = desks;
    }

    /** All editions of a claim's report, oldest first; none when it was never published. */
    @Transactional(readOnly = true)
    public List<EditionHead> editions(Member member, ClaimId claim) {
        claims.get(member, claim);
        return shelf.report(claim)
                .map(report -> shelf.editions(member.desk(), report.slug()))
                .orElse(List.of());
    }

    /** Every correction and retraction of the desk, the newest first. */
    @Transactional(readOnly = true)
    public List<EditionHead> corrections(Member member) {
        member.require(Permission.READ);
        return shelf.corrections(member.desk());
    }

    /**
     * What a later edition of a claim's report says otherwise.
     *
     * @param language in which the parts are named
     * @throws Problem NOT_FOUND when there is no such report or edition
     */
    @Transactional(readOnly = true)
    public EditionChanges changes(Member member, ClaimId claim, int from, int to, Locale language) {
        claims.get(member, claim);
        String slug = shelf.report(claim).map(EditionShelf.Report::slug).orElseThrow(() -> Problem.notFound("report"));
        return changes(member.desk(), slug, from, to, language);
    }

    /** The same for anyone, as the public page shows it. */
    @Transactional(readOnly = true)
    public EditionChanges changes(String deskSlug, String slug, int from, int to, Locale language) {
        DeskId desk = desks.bySlug(deskSlug)
                .orElseThrow(() -> Problem.notFound("report"))
                .id();
        return changes(desk, slug, from, to, language);
    }

    static String word(Locale language, String key) {
        return ReportWords.of(language, app.touchstone.document.TextDirection.LTR)
                .say(key);
    }

    private EditionChanges changes(DeskId desk, String slug, int from, int to, Locale language) {
        return EditionChanges.between(
                content(desk, slug, Math.min(from, to)), content(desk, slug, Math.max(from, to)), language);
    }

    private ReportContent content(DeskId desk, String slug, int number) {
        return shelf.edition(desk, "", slug, number)
                .orElseThrow(() -> Problem.notFound("report"))
                .content();
    }
}
