package app.touchstone.marking.ui;

import app.touchstone.claim.ClaimId;
import app.touchstone.codebook.CodeId;
import app.touchstone.marking.MarkId;
import app.touchstone.marking.MarkVersion;
import java.util.Collection;

/** What can be done with marks from beside the text. */
interface MarkActs {

    /** @param mark with the version whose note the person had before their eyes */
    void note(MarkVersion mark, String note);

    void recode(Collection<MarkId> marks, CodeId code);

    void reclaim(MarkId mark, ClaimId claim);

    void remove(Collection<MarkId> marks);

    void merge(Collection<MarkId> marks);

    /** The mark still holds. */
    void decide(MarkId mark);
}
