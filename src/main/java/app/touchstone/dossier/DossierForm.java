package app.touchstone.dossier;

/** In which forms a dossier is made. */
public enum DossierForm {
    HTML("text/html;charset=utf-8", "html"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    MARKDOWN("text/markdown;charset=utf-8", "md");

    private final String mediaType;
    private final String ending;

    DossierForm(String mediaType, String ending) {
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
}
