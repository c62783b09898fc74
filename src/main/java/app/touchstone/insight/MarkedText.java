package app.touchstone.insight;

import app.touchstone.agreement.Spans;
import app.touchstone.codebook.CodebookId;
import app.touchstone.document.DocumentId;
import app.touchstone.marking.MarkId;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** A version of a text and the marks of codes in it. */
record MarkedText(UUID snapshot, DocumentId document, String title, int length, List<One> marks) {

    /** @param code its name, the same in all versions of the codebook */
    record One(
            MarkId id,
            String by,
            CodebookId codebook,
            String code,
            String label,
            String quote,
            YearMonth month,
            List<Spans.Span> spans) {}
}
