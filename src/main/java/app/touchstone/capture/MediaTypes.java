package app.touchstone.capture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/** What content is: as the server says, or as its first bytes say. */
final class MediaTypes {

    private static final List<String> ACCEPTED = List.of(
            "application/pdf",
            "image/",
            "video/",
            "audio/",
            "text/",
            "application/xhtml+xml",
            "application/vnd.openxmlformats-officedocument",
            "application/vnd.oasis.opendocument");

    /** As people are told them. */
    static final String TOLD = "PDF, image, video, audio, text, HTML, Word, Excel, OpenDocument";

    private MediaTypes() {}

    /** The declared type without its parameters, or else what the content looks like; at most 120 characters. */
    static String plain(String declared, Path content) throws IOException {
        String type = declared.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
        return type.matches("[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,59}") ? type : found(content, "");
    }

    static String found(Path content, String fileName) throws IOException {
        Metadata metadata = new Metadata();
        if (!fileName.isEmpty()) {
            metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, fileName);
        }
        try (TikaInputStream in = TikaInputStream.get(content)) {
            String type = MimeTypes.getDefaultMimeTypes()
                    .detect(in, metadata)
                    .getBaseType()
                    .toString();
            return type.length() > 120 ? "application/octet-stream" : type;
        }
    }

    static boolean accepted(String type) {
        return ACCEPTED.stream().anyMatch(type::startsWith);
    }
}
