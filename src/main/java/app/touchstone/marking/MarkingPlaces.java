package app.touchstone.marking;

import app.touchstone.codebook.CodeId;
import app.touchstone.document.DocumentId;
import app.touchstone.document.DocumentPlaces;

/** Where marks are to be found in the workspace; the one way other rooms lead there. */
public final class MarkingPlaces {

    public static final String CONCORDANCE = "concordance";
    public static final String TO_DECIDE = "to-decide";

    private MarkingPlaces() {}

    /** The passages of one code. */
    public static String concordance(CodeId code) {
        return CONCORDANCE + "?code=" + code;
    }

    /** The document's workspace, at one of its marks. */
    public static String mark(DocumentId document, MarkId mark) {
        return DocumentPlaces.workspace(document) + "?mark=" + mark;
    }
}
