package app.touchstone.document;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.Problem;
import jakarta.annotation.PreDestroy;
import org.springframework.stereotype.Service;

/**
 * Brings articles in. The text is taken out before any transaction begins, so that a slow or hostile file holds nothing;
 * then document and snapshot are stored together or not at all.
 */
@Service
public class Imports {

    private final Documents documents;
    private final TextExtractor extractor = new TextExtractor(ExtractionLimits.DEFAULT);

    Imports(Documents documents) {
        this.documents = documents;
    }

    /** Stores a pasted text. @throws Problem INVALID at {@code text} */
    public Document paste(Member member, DocumentDetails details, String text) {
        member.require(Permission.MARK);
        ExtractedText extracted = readPaste(text);
        return documents.add(member, filled(details, extracted, ""), extracted, Origin.PASTED);
    }

    /** Stores an uploaded file. @throws Problem INVALID at {@code file} */
    public Document file(Member member, DocumentDetails details, String fileName, byte[] bytes) {
        member.require(Permission.MARK);
        ExtractedText text = readFile(fileName, bytes);
        return documents.add(
                member, filled(details, text, fileName), text, Origin.file(fileName, bytes, text.mediaType()));
    }

    /** Takes the text out of what was pasted; nothing is stored. @throws Problem INVALID at {@code text} */
    public ExtractedText readPaste(String text) {
        try {
            return extractor.fromPaste(text);
        } catch (ExtractionException refused) {
            throw problem("text", refused);
        }
    }

    /** Takes the text out of a file; nothing is stored. @throws Problem INVALID at {@code file} */
    public ExtractedText readFile(String fileName, byte[] bytes) {
        try {
            return extractor.extract(bytes, fileName, "");
        } catch (ExtractionException refused) {
            throw problem("file", refused);
        }
    }

    /**
     * What a person left empty, filled from what the file says of itself; the language is guessed from the text when
     * neither says. All of it can be corrected later.
     */
    public DocumentDetails filled(DocumentDetails given, ExtractedText text, String fileName) {
        Imprint imprint = text.imprint();
        return new DocumentDetails(
                first(given.title(), imprint.title(), fileName),
                first(given.publisher(), imprint.publisher(), ""),
                first(given.author(), imprint.author(), ""),
                given.publishedOn() == null ? imprint.publishedOn() : given.publishedOn(),
                first(given.address(), imprint.address(), ""),
                language(given.language(), imprint.language(), text.text()));
    }

    @PreDestroy
    void close() {
        extractor.close();
    }

    private static String language(String given, String declared, String text) {
        if (!given.isBlank() && !given.equals(LanguageGuess.UNKNOWN.tag())) {
            return given;
        }
        LanguageGuess guess = LanguageGuess.of(text);
        return guess.equals(LanguageGuess.UNKNOWN) ? first(declared, "und", "und") : guess.tag();
    }

    private static String first(String given, String imprint, String last) {
        String found = given.isBlank() ? imprint : given;
        return found.isBlank() ? last : found;
    }

    private static Problem problem(String field, ExtractionException refused) {
        return Problem.invalid(
                field,
                "document.problem." + refused.problem().name(),
                refused.arguments().toArray());
    }
}
