package app.touchstone.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats a text can be taken out of. */
enum FileFormat {
    PLAIN("text/plain", List.of(".txt", ".text")),
    MARKDOWN("text/markdown", List.of(".md", ".markdown")),
    HTML("text/html", List.of(".html", ".htm", ".xhtml")),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", List.of(".docx")),
    PDF("application/pdf", List.of(".pdf"));

    /** As people are told it. */
    static final String ACCEPTED = ".txt, .md, .html, .docx, .pdf";

    private final String mediaType;
    private final List<String> endings;

    FileFormat(String mediaType, List<String> endings) {
        this.mediaType = mediaType;
        this.endings = endings;
    }

    String mediaType() {
        return mediaType;
    }

    /** Which of the formats a name, or else a declared type, promises. */
    static Optional<FileFormat> promised(String fileName, String declaredType) {
        String name = fileName.toLowerCase(Locale.ROOT);
        for (FileFormat format : values()) {
            if (format.endings.stream().anyMatch(name::endsWith)) {
                return Optional.of(format);
            }
        }
        String type = declaredType.toLowerCase(Locale.ROOT).replace("application/xhtml+xml", HTML.mediaType);
        return Arrays.stream(values())
                .filter(format -> type.startsWith(format.mediaType))
                .findFirst();
    }

    boolean isText() {
        return this == PLAIN || this == MARKDOWN || this == HTML;
    }
}
