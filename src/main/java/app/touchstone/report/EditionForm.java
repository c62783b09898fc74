package app.touchstone.report;

/** In which forms an edition is kept. */
public enum EditionForm {
    HTML("text/html;charset=utf-8", "html"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    MARKDOWN("text/markdown;charset=utf-8", "md"),
    TEXT("text/plain;charset=utf-8", "txt"),
    CLAIM_REVIEW("application/ld+json", "jsonld"),
    /** The content all others were made from; its hash is the edition's own. */
    CONTENT("application/json", "json");

    private final String mediaType;
    private final String ending;

    EditionForm(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The ending of the file's name, without the dot. */
    public String ending() {
        return ending;
    }

    /** What the file is called when it is taken away. */
    public String fileName(String slug, int edition) {
        return slug + "-" + edition + "." + ending;
    }
}
