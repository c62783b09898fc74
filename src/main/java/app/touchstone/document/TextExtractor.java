package app.touchstone.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jsoup.nodes.Document;

/**
 * Takes the text out of what a person pastes or uploads: plain text, Markdown, HTML, Word (.docx) and PDF.
 *
 * <p>Nothing is fetched, run or written. Files are read by at most two threads of this object, each for a limited time, so
 * that a hostile file costs one import and not the program. Safe for use by several threads.
 */
public final class TextExtractor implements AutoCloseable {

    private static final int READERS = 2;
    private static final int WAITING = 32;
    /** Deeply nested files recurse in their parsers. */
    private static final long STACK_BYTES = 8L * 1024 * 1024;

    private final ExtractionLimits limits;
    private final ThreadPoolExecutor readers;

    public TextExtractor(ExtractionLimits limits) {
        this.limits = limits;
        this.readers = new ThreadPoolExecutor(
                READERS, READERS, 20, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), work -> {
                    Thread thread = new Thread(null, work, "text-extraction", STACK_BYTES);
                    thread.setDaemon(true);
                    return thread;
                });
        readers.allowCoreThreadTimeOut(true);
    }

    public ExtractionLimits limits() {
        return limits;
    }

    /**
     * A text as a person pasted or typed it.
     *
     * @throws ExtractionException EMPTY, TOO_MUCH_TEXT, TOO_MANY_BLOCKS, NUL_BYTES, TOO_SLOW
     */
    public ExtractedText fromPaste(String text) {
        Budget budget = new Budget(limits);
        budget.requireUnits(text.length());
        TextDecoder.refuseNul(text);
        return plain(text, budget);
    }

    /**
     * An uploaded file, read to its end or to one byte more than is allowed. The stream is not closed.
     *
     * @param fileName as the browser sent it, empty when it did not
     * @param declaredType the media type the browser sent, empty when it did not
     * @throws IOException when the upload breaks off
     * @throws ExtractionException with any problem
     */
    public ExtractedText extract(InputStream content, String fileName, String declaredType) throws IOException {
        return extract(content.readNBytes(limits.maxBytes() + 1), fileName, declaredType);
    }

    /** As {@link #extract(InputStream, String, String)}, of bytes that are already here. They are not changed. */
    public ExtractedText extract(byte[] content, String fileName, String declaredType) {
        return extract(content, fileName, declaredType, "");
    }

    /**
     * As {@link #extract(byte[], String, String)}, of what was fetched: of a page the article is taken, without what a
     * site puts around it.
     *
     * @param address where it was found; empty for a file
     */
    public ExtractedText extract(byte[] content, String fileName, String declaredType, String address) {
        if (content.length == 0) {
            throw new ExtractionException(ExtractionProblem.EMPTY);
        }
        if (content.length > limits.maxBytes()) {
            throw new ExtractionException(ExtractionProblem.TOO_LARGE, ExtractionLimits.megabytes(limits.maxBytes()));
        }
        Budget budget = new Budget(limits);
        Future<ExtractedText> reading;
        try {
            reading = readers.submit(() -> read(content, fileName, declaredType, address, budget));
        } catch (RejectedExecutionException busy) {
            throw budget.tooSlow();
        }
        try {
            return reading.get(budget.nanosLeft(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw budget.tooSlow();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw budget.tooSlow();
        } catch (ExecutionException failed) {
            throw told(failed.getCause(), budget);
        } finally {
            reading.cancel(true);
        }
    }

    /** Stops what is being read; whoever waits for it is told TOO_SLOW. */
    @Override
    public void close() {
        readers.shutdownNow();
    }

    private static ExtractedText read(
            byte[] bytes, String fileName, String declaredType, String address, Budget budget) {
        FileFormat format = FormatFinder.find(bytes, fileName, declaredType, budget);
        BlockWriter writer = new BlockWriter(budget);
        return switch (format) {
            case PLAIN -> plain(TextDecoder.decode(bytes), budget);
            case MARKDOWN -> {
                Imprint imprint = MarkdownReader.read(TextDecoder.decode(bytes), writer);
                yield writer.finish(imprint, format.mediaType(), ExtractionProblem.EMPTY);
            }
            case HTML -> {
                Document page = HtmlReader.parse(TextDecoder.decodeHtml(bytes, declaredType));
                Imprint imprint = HtmlImprint.of(page);
                HtmlReader.read(ReadablePage.of(page, address, imprint.title()).orElse(page.body()), writer);
                yield writer.finish(imprint, format.mediaType(), ExtractionProblem.EMPTY);
            }
            case DOCX ->
                writer.finish(OfficeReader.readDocx(bytes, writer), format.mediaType(), ExtractionProblem.NO_TEXT);
            case PDF ->
                writer.finish(OfficeReader.readPdf(bytes, writer), format.mediaType(), ExtractionProblem.NO_TEXT);
        };
    }

    private static ExtractedText plain(String text, Budget budget) {
        BlockWriter writer = new BlockWriter(budget);
        PlainTextReader.read(text, writer);
        return writer.finish(Imprint.NONE, FileFormat.PLAIN.mediaType(), ExtractionProblem.EMPTY);
    }

    private static RuntimeException told(Throwable failed, Budget budget) {
        return switch (failed) {
            case ExtractionException known -> known;
            case StackOverflowError tooDeep -> new ExtractionException(ExtractionProblem.DAMAGED, tooDeep);
            case OutOfMemoryError tooBig ->
                new ExtractionException(
                        ExtractionProblem.BOMB,
                        ExtractionLimits.megabytes(budget.limits().maxExpandedBytes()));
            case RuntimeException other -> other;
            default -> new IllegalStateException(failed);
        };
    }
}
