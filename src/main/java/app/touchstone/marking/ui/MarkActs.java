package app.touchstone.marking.ui;

import app.touchstone.claim.ClaimId;
import app.touchstone.codebook.CodeId;
import app.touchstone.marking.MarkId;

/** What can be done with a mark from beside the text. */
interface MarkActs {
    void note(MarkId mark, String note);

    void recode(MarkId mark, CodeId code);

    void reclaim(MarkId mark, ClaimId claim);

    void remove(MarkId mark);
}
