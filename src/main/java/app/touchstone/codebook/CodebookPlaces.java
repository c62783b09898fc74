package app.touchstone.codebook;

/** Where codebooks are to be found in the workspace; the one way other rooms lead there. */
public final class CodebookPlaces {

    public static final String ALL = "codebooks";
    public static final String DRAFTS = "codebook-drafts";
    public static final String SCALE_DRAFTS = "scale-drafts";

    private CodebookPlaces() {}

    /** One version of a codebook. */
    public static String version(CodebookId id) {
        return ALL + "/" + id;
    }

    public static String draft(DraftId id) {
        return DRAFTS + "/" + id;
    }

    public static String scaleDraft(DraftId id) {
        return SCALE_DRAFTS + "/" + id;
    }
}
