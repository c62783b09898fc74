package app.touchstone.document;

/** Where documents are to be found in the workspace; the one way other rooms lead there. */
public final class DocumentPlaces {

    public static final String ALL = "documents";

    public static final String IMPORT = ALL + "/import";

    private DocumentPlaces() {}

    /** Marks in and out of a document, as files. */
    public static String exchange(DocumentId id) {
        return workspace(id) + "/exchange";
    }

    public static String workspace(DocumentId id) {
        return ALL + "/" + id;
    }
}
