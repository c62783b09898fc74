package app.touchstone.marking;

import app.touchstone.account.Member;
import app.touchstone.anchoring.TextRange;
import app.touchstone.claim.AppearanceId;
import app.touchstone.claim.Appearances;
import app.touchstone.claim.ClaimDetails;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.Claims;
import app.touchstone.claim.NewAppearance;
import app.touchstone.document.Passages;
import app.touchstone.document.SnapshotId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps a mark that says "this is a claim" and the claim's appearance together. */
@Component
class ClaimMarks {

    private static final int LONGEST_WORDING = 1000;

    private final Claims claims;
    private final Appearances appearances;
    private final Passages passages;

    ClaimMarks(Claims claims, Appearances appearances, Passages passages) {
        this.claims = claims;
        this.appearances = appearances;
        this.passages = passages;
    }

    /** Gives the mark its claim, written down now when there is none, and records the appearance. */
    void attach(Member member, MarkEntity mark, @Nullable ClaimId known) {
        boolean fresh = known == null;
        ClaimId claim = fresh
                ? claims.draft(
                                member,
                                ClaimDetails.ofWording(wording(mark.mark().quote())))
                        .id()
                : known;
        mark.claimId = claim.value();
        mark.appearanceId = appear(
                        member, mark, fresh || appearances.of(member, claim).isEmpty())
                .value();
    }

    /** Gives the passage to another claim; the claim it was given to before stays, without this appearance. */
    void reclaim(Member member, MarkEntity mark, ClaimId claim) {
        turn(member, mark, true);
        mark.claimId = claim.value();
        turn(member, mark, false);
    }

    /** Takes the appearance away with the mark, or brings it back. */
    void turn(Member member, MarkEntity mark, boolean removed) {
        ClaimId claim = new ClaimId(mark.claimId);
        if (!removed) {
            mark.appearanceId = appear(
                            member, mark, appearances.of(member, claim).isEmpty())
                    .value();
        } else if (mark.appearanceId != null && stands(member, claim, new AppearanceId(mark.appearanceId))) {
            appearances.remove(member, claim, new AppearanceId(mark.appearanceId));
            mark.appearanceId = null;
        }
    }

    private boolean stands(Member member, ClaimId claim, AppearanceId appearance) {
        return appearances.of(member, claim).stream()
                .anyMatch(known -> known.id().equals(appearance));
    }

    private AppearanceId appear(Member member, MarkEntity mark, boolean first) {
        Piece seen = stretch(member, mark);
        return appearances.add(
                member,
                new ClaimId(mark.claimId),
                new NewAppearance(
                        new SnapshotId(mark.snapshotId), seen.start(), seen.end(), seen.quote(), "", "", first));
    }

    /**
     * A claim appears in one unbroken stretch: of a broken passage that is all from its first piece to its last, with
     * what stands between, or the first piece alone where that would be too long to quote.
     */
    private Piece stretch(Member member, MarkEntity row) {
        Mark mark = row.mark();
        if (mark.pieces().size() == 1 || mark.end() - mark.start() > NewPiece.LONGEST) {
            return mark.pieces().getFirst();
        }
        TextRange all = new TextRange(mark.start(), mark.end());
        return Piece.of(all, passages.in(member, mark.snapshot()).quote(all));
    }

    /** A first wording from the passage itself, on one line; a person normalises it. */
    private static String wording(String quote) {
        String line = quote.replaceAll("\\s+", " ").strip();
        if (line.length() <= LONGEST_WORDING) {
            return line;
        }
        int cut = LONGEST_WORDING - 1;
        return line.substring(0, Character.isLowSurrogate(line.charAt(cut)) ? cut - 1 : cut) + "…";
    }
}
