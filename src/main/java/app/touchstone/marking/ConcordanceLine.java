package app.touchstone.marking;

import app.touchstone.codebook.CodeId;
import app.touchstone.document.DocumentId;
import app.touchstone.document.SnapshotId;

/**
 * A passage in its line of context.
 *
 * @param title of the document
 * @param language of the document, a BCP 47 tag
 * @param start UTF-16 units into the snapshot's text
 * @param before what stands before the passage, at most 32 UTF-16 units
 * @param quote the words of all its pieces, with dots between them
 * @param after what stands after it, as much
 * @param by who made the mark, by name
 */
public record ConcordanceLine(
        MarkId mark,
        CodeId code,
        DocumentId document,
        SnapshotId snapshot,
        String title,
        String language,
        int start,
        String before,
        String quote,
        String after,
        String note,
        String by) {}
