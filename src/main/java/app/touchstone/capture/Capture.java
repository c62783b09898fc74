package app.touchstone.capture;

import app.touchstone.account.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An archived copy: the bytes in a WARC file (ISO 28500), with what can be read in them. Never changed. Unknown texts are
 * empty.
 *
 * @param address what was asked for; for a file, where the person says it is from
 * @param finalAddress where the redirects ended
 * @param status of the last answer, 0 for a file
 * @param takenBy who took it, or who took it in from another desk
 * @param takenAt by whoever took it first
 * @param fileName of an upload
 * @param mediaType as declared by the server, or as found in the file
 * @param bytes of the content, unpacked
 * @param payloadSha256 of the content, unpacked: 64 hexadecimal digits, as of {@code curl --compressed | sha256sum}
 * @param warcSha256 of the WARC file, compressed as it is downloaded
 * @param textSha256 of the readable text in UTF-8; empty when there is none
 * @param textProblem key of the translation that says why a text could not be read
 * @param before the copy of the same address that was taken before this one
 * @param differs whether that one says something else
 * @param cameFrom the name of the desk that took it, as that desk told it; empty for one of our own
 * @param elsewhere where others keep a copy, such as the Wayback Machine
 */
public record Capture(
        CaptureId id,
        CaptureKind kind,
        String address,
        String finalAddress,
        int status,
        PersonId takenBy,
        Instant takenAt,
        String fileName,
        String mediaType,
        long bytes,
        String payloadSha256,
        long warcBytes,
        String warcSha256,
        List<CaptureHop> hops,
        String textSha256,
        String textProblem,
        String title,
        String author,
        String publisher,
        @Nullable LocalDate publishedOn,
        String language,
        @Nullable CaptureId before,
        boolean differs,
        String cameFrom,
        List<String> elsewhere) {

    public Capture {
        hops = List.copyOf(hops);
        elsewhere = List.copyOf(elsewhere);
    }

    public boolean hasText() {
        return !textSha256.isEmpty();
    }

    /** What it is called in a list: its title, else its file, else its address. */
    public String name() {
        return !title.isBlank() ? title : !fileName.isBlank() ? fileName : address;
    }
}
