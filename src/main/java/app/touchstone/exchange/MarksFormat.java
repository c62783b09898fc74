package app.touchstone.exchange;

import java.util.Arrays;
import java.util.Optional;

/** The files a document's marks can be taken out as. */
public enum MarksFormat {
    /** W3C Web Annotation, offsets in code points. */
    WEB_ANNOTATION("jsonld", WebAnnotation.MEDIA_TYPE),
    /** For INCEpTION and WebAnno, offsets in UTF-16 units. */
    WEBANNO_TSV("tsv", "text/tab-separated-values"),
    /** A table, offsets in code points. */
    CSV("csv", "text/csv");

    private final String ending;
    private final String mediaType;

    MarksFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    public String ending() {
        return ending;
    }

    /** Without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The content type an answer has. */
    public String contentType() {
        return this == WEB_ANNOTATION ? WebAnnotation.PROFILE : mediaType + ";charset=UTF-8";
    }

    public static Optional<MarksFormat> ofEnding(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending.equals(ending))
                .findFirst();
    }
}
