package app.touchstone.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Has Tika read Word documents and PDF. The parsers are called by name: finding them through Tika's own configuration
 * would load every parser on the class path. What is embedded in a document is not opened.
 */
final class OfficeReader {

    private OfficeReader() {}

    static Imprint readDocx(byte[] docx, BlockWriter writer) {
        // the event-based reader holds one paragraph, not the document, and knows which changes were deleted
        OfficeParserConfig config = new OfficeParserConfig();
        config.setUseSAXDocxExtractor(true);
        config.setIncludeDeletedContent(false);
        config.setIncludeMoveFromContent(false);
        config.setIncludeHeadersAndFooters(false);
        config.setExtractMacros(false);
        ParseContext context = new ParseContext();
        context.set(OfficeParserConfig.class, config);
        DocxHandler handler = new DocxHandler(writer);
        Metadata metadata = parse(new OOXMLParser(), docx, handler, context);
        handler.finish();
        return imprint(metadata);
    }

    static Imprint readPdf(byte[] pdf, BlockWriter writer) {
        PdfStreams.requireHonest(pdf, writer.budget());
        PDFParserConfig config = new PDFParserConfig();
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        config.setExtractInlineImages(false);
        config.setExtractAcroFormContent(false);
        config.setExtractAnnotationText(false);
        config.setExtractBookmarksText(false);
        ParseContext context = new ParseContext();
        context.set(PDFParserConfig.class, config);
        PdfHandler handler = new PdfHandler(writer.budget());
        Metadata metadata = parse(new PDFParser(), pdf, handler, context);
        PlainTextReader.read(PdfLines.unwrapped(handler.pages()), writer);
        return imprint(metadata);
    }

    private static Metadata parse(Parser parser, byte[] bytes, ContentHandler handler, ParseContext context) {
        Metadata metadata = new Metadata();
        context.set(EmbeddedDocumentExtractor.class, new Unopened());
        try (InputStream stream = new ByteArrayInputStream(bytes)) {
            parser.parse(stream, handler, metadata, context);
        } catch (EncryptedDocumentException locked) {
            throw new ExtractionException(ExtractionProblem.ENCRYPTED, locked);
        } catch (IOException | SAXException | TikaException | RuntimeException | StackOverflowError failed) {
            // parsers of foreign formats throw whatever they stumble over; what we threw through them comes out again
            throw ours(failed);
        }
        return metadata;
    }

    private static ExtractionException ours(Throwable failed) {
        Throwable cause = failed;
        for (int depth = 0; cause != null && depth < 10; depth++) {
            if (cause instanceof ExtractionException known) {
                return known;
            }
            cause = cause.getCause();
        }
        return new ExtractionException(ExtractionProblem.DAMAGED, failed);
    }

    private static Imprint imprint(Metadata metadata) {
        String title = ImprintValues.line(said(metadata.get(TikaCoreProperties.TITLE)), ImprintValues.TITLE_UNITS);
        String author = String.join(", ", metadata.getValues(TikaCoreProperties.CREATOR));
        return new Imprint(
                namesAFile(title) ? "" : title,
                ImprintValues.line(author, ImprintValues.NAME_UNITS),
                ImprintValues.line(said(metadata.get(TikaCoreProperties.PUBLISHER)), ImprintValues.NAME_UNITS),
                null,
                "",
                ImprintValues.language(said(metadata.get(TikaCoreProperties.LANGUAGE))));
    }

    /** Printing to PDF leaves the name of the file, or the program's, where the title belongs. */
    private static boolean namesAFile(String title) {
        return title.matches(
                "(?i)microsoft word - .*|untitled.*|document\\d*|.*\\.(docx?|odt|rtf|pdf|indd|qxd|html?|tex)");
    }

    private static String said(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Leaves attachments and embedded files alone. */
    private static final class Unopened implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            // nothing is opened, so nothing is parsed
        }
    }
}
