package app.touchstone.document;

import app.touchstone.capture.CaptureText;
import app.touchstone.capture.TextTaking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads archived copies as imported files are read, so that their words are the same in evidence and in a document. */
@Component
class CaptureReading implements TextTaking {

    /** Content that nobody expects a text in. */
    private static final Set<ExtractionProblem> NO_TEXT_AT_ALL =
            Set.of(ExtractionProblem.UNSUPPORTED_TYPE, ExtractionProblem.BINARY);

    private final TextExtractor extractor;

    CaptureReading(TextExtractor extractor) {
        this.extractor = extractor;
    }

    @Override
    public CaptureText of(Path content, String fileName, String mediaType, String address) throws IOException {
        if (mediaType.matches("(image|video|audio)/.*")) {
            return CaptureText.NONE;
        }
        if (Files.size(content) > extractor.limits().maxBytes()) {
            return CaptureText.unread("capture.unread.TOO_LARGE");
        }
        try {
            ExtractedText text = extractor.extract(Files.readAllBytes(content), fileName, mediaType, address);
            Imprint imprint = text.imprint();
            return new CaptureText(
                    text.text(),
                    "",
                    imprint.title(),
                    imprint.author(),
                    imprint.publisher(),
                    imprint.publishedOn(),
                    imprint.language().equals("und")
                            ? LanguageGuess.of(text.text()).tag()
                            : imprint.language());
        } catch (ExtractionException wrong) {
            return NO_TEXT_AT_ALL.contains(wrong.problem())
                    ? CaptureText.NONE
                    : CaptureText.unread(known(wrong.problem()));
        }
    }

    /** What a reader of evidence can do something about; the rest is told as one. */
    private static String known(ExtractionProblem problem) {
        return switch (problem) {
            case NO_TEXT, EMPTY -> "capture.unread.NO_TEXT";
            case ENCRYPTED -> "capture.unread.ENCRYPTED";
            case TOO_LARGE, TOO_MUCH_TEXT, TOO_MANY_BLOCKS, BOMB -> "capture.unread.TOO_LARGE";
            case TOO_SLOW -> CaptureText.TOO_SLOW;
            default -> "capture.unread.DAMAGED";
        };
    }
}
