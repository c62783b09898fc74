package app.touchstone.document;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.Problem;
import app.touchstone.capture.Capture;
import app.touchstone.capture.CaptureId;
import app.touchstone.capture.Captures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Brings texts in: reads what was pasted or uploaded, fills in what the file says of itself where the person said nothing,
 * and stores the document. Reading happens outside of any transaction, since a large file may take seconds.
 */
@Service
public class Imports {

    private final Documents documents;
    private final TextExtractor extractor;
    private final Captures captures;
    private final Clock clock;

    Imports(Documents documents, TextExtractor extractor, Captures captures, Clock clock) {
        this.documents = documents;
        this.extractor = extractor;
        this.captures = captures;
        this.clock = clock;
    }

    /**
     * A text that was read and not stored yet.
     *
     * @param suggested what the text says of itself, for a person to correct
     * @param words how many, by word boundaries of its language
     */
    public record Reading(ExtractedText text, Origin origin, DocumentDetails suggested, int words) {}

    /** The largest file in bytes. */
    public int largestFile() {
        return extractor.limits().maxBytes();
    }

    /** @throws Problem INVALID at {@code text}, with what is wrong with it */
    public Reading read(Member member, String text) {
        member.require(Permission.MARK);
        try {
            return reading(extractor.fromPaste(text), Origin.PASTED, "");
        } catch (ExtractionException wrong) {
            throw told("text", wrong);
        }
    }

    /**
     * Reads an uploaded file.
     *
     * @param mediaType as the browser or the script declared it, empty when it did not
     * @throws Problem INVALID at {@code file}, with what is wrong with it
     */
    public Reading read(Member member, String fileName, String mediaType, byte[] content) {
        member.require(Permission.MARK);
        try {
            ExtractedText text = extractor.extract(content, fileName, mediaType);
            return reading(text, Origin.file(fileName, content, text.mediaType()), fileName);
        } catch (ExtractionException wrong) {
            throw told("file", wrong);
        }
    }

    /**
     * Reads an archived copy, to be stored as a document or as a new version of one.
     *
     * @throws Problem INVALID at {@code capture}, with what is wrong with its text
     */
    public Reading read(Member member, CaptureId id) {
        member.require(Permission.MARK);
        Capture capture = captures.get(member, id);
        if (capture.bytes() > extractor.limits().maxBytes()) {
            throw told(
                    "capture",
                    new ExtractionException(
                            ExtractionProblem.TOO_LARGE,
                            ExtractionLimits.megabytes(extractor.limits().maxBytes())));
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream((int) capture.bytes());
        try {
            captures.writeContent(member, id, content);
            ExtractedText text = extractor.extract(
                    content.toByteArray(), capture.fileName(), capture.mediaType(), capture.finalAddress());
            return found(reading(text, Origin.capture(capture, text.mediaType()), capture.fileName()), capture);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (ExtractionException wrong) {
            throw told("capture", wrong);
        }
    }

    /** Where it was found is known, whatever the page says of itself. */
    private static Reading found(Reading reading, Capture capture) {
        DocumentDetails said = reading.suggested();
        String address = first(capture.finalAddress(), said.address());
        DocumentDetails details = new DocumentDetails(
                first(said.title(), capture.name()),
                said.publisher(),
                said.author(),
                said.publishedOn(),
                address,
                said.language());
        return new Reading(reading.text(), reading.origin(), details, reading.words());
    }

    /** Stores what was read; what the person left empty is filled in from the text. */
    public Document store(Member member, DocumentDetails details, Reading reading) {
        return documents.add(member, filled(details, reading.suggested()), reading.text(), reading.origin());
    }

    /** Reads and stores a pasted text in one step. */
    public Document paste(Member member, DocumentDetails details, String text) {
        return store(member, details, read(member, text));
    }

    /**
     * Reads and stores a file in one step.
     *
     * @param details {@link DocumentDetails#UNKNOWN} to take everything from the file
     */
    public Document file(Member member, DocumentDetails details, String fileName, byte[] content) {
        return store(member, details, read(member, fileName, "", content));
    }

    private Reading reading(ExtractedText text, Origin origin, String fileName) {
        Imprint imprint = text.imprint();
        String language =
                unknown(imprint.language()) ? LanguageGuess.of(text.text()).tag() : imprint.language();
        @Nullable LocalDate published = imprint.publishedOn();
        DocumentDetails suggested = new DocumentDetails(
                first(imprint.title(), heading(text), nameOf(fileName)),
                imprint.publisher(),
                imprint.author(),
                published != null && published.isAfter(LocalDate.now(clock)) ? null : published,
                imprint.address(),
                language);
        return new Reading(text, origin, suggested, WordCount.of(text.text(), Locale.forLanguageTag(language)));
    }

    private static DocumentDetails filled(DocumentDetails said, DocumentDetails suggested) {
        return new DocumentDetails(
                first(said.title(), suggested.title()),
                first(said.publisher(), suggested.publisher()),
                first(said.author(), suggested.author()),
                said.publishedOn() == null ? suggested.publishedOn() : said.publishedOn(),
                first(said.address(), suggested.address()),
                unknown(said.language()) ? suggested.language() : said.language());
    }

    /** A text that starts with a heading has its title there. */
    private static String heading(ExtractedText text) {
        Block block = text.blocks().getFirst();
        String words = block.range().in(text.text()).strip();
        return block.kind() == BlockKind.HEADING && words.length() <= 500 ? words.replace('\n', ' ') : "";
    }

    private static String nameOf(String fileName) {
        return Origin.file(fileName, new byte[0], "").fileName().replaceAll("\\.[A-Za-z0-9]{1,5}$", "");
    }

    private static String first(String... texts) {
        for (String text : texts) {
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    private static boolean unknown(String language) {
        return language.isBlank() || language.equals("und");
    }

    private static Problem told(String field, ExtractionException wrong) {
        return Problem.invalid(field, wrong.problem().key(), wrong.arguments().toArray());
    }
}
