package app.touchstone.document;

import app.touchstone.account.Member;
import app.touchstone.anchoring.Quote;
import app.touchstone.basis.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a passage stands in a snapshot where somebody says it does. */
@Service
public class Passages {

    private final Documents documents;

    Passages(Documents documents) {
        this.documents = documents;
    }

    /**
     * Checks a passage against its snapshot; nothing is moved or mended silently.
     *
     * @param start UTF-16 units into the snapshot's text
     * @param end exclusive
     * @param exact what the caller believes stands there
     * @return the quote with what stands before and after it
     * @throws Problem INVALID naming what is wrong: outside, empty, inside a surrogate pair, another text there
     */
    @Transactional(readOnly = true)
    public Quote check(Member member, SnapshotId id, int start, int end, String exact) {
        return in(member, id).check(start, end, exact);
    }

    /** A snapshot's text for several checks in one deed: it is read once. */
    @Transactional(readOnly = true)
    public SnapshotText in(Member member, SnapshotId id) {
        return new SnapshotText(id, documents.text(member, id));
    }
}
