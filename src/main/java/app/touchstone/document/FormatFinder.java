package app.touchstone.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** Finds the format in the content. The name decides only between kinds of text, which look alike from inside. */
final class FormatFinder {

    private static final int LOOKED_AT = 64 * 1024;
    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    /** The name of the stream in which Office keeps an encrypted document, as its directory spells it. */
    private static final byte[] ENCRYPTED_PACKAGE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    /** What magic numbers find in texts that are texts all the same, because mail or code was pasted into them. */
    private static final Set<String> TEXTUAL = Set.of("text", "message");

    /** Readable bytes, but nothing a person would read. */
    private static final Set<String> PRINTABLE_CODE = Set.of("rtf", "postscript");

    private FormatFinder() {}

    /**
     * @param bytes not empty
     * @param declaredType as the browser said, empty when it did not
     * @throws ExtractionException BINARY, ENCRYPTED, UNSUPPORTED_TYPE
     */
    static FileFormat find(byte[] bytes, String fileName, String declaredType, Budget budget) {
        Optional<FileFormat> promised = FileFormat.promised(fileName, declaredType);
        if (indexOf(bytes, PDF, 1024) >= 0) {
            return FileFormat.PDF;
        }
        if (startsWith(bytes, ZIP) && bytes.length > 3 && bytes[2] < 9 && bytes[3] < 9) {
            return zip(bytes, promised, budget);
        }
        if (startsWith(bytes, OLE)) {
            if (indexOf(bytes, ENCRYPTED_PACKAGE, bytes.length) >= 0) {
                throw new ExtractionException(ExtractionProblem.ENCRYPTED);
            }
            throw refused(promised, "application/x-ole-storage");
        }
        return text(bytes, promised);
    }

    private static FileFormat zip(byte[] bytes, Optional<FileFormat> promised, Budget budget) {
        if (promised.equals(Optional.of(FileFormat.DOCX)) || ZipContents.mayHold(bytes, "word/document.xml")) {
            ZipContents.require(bytes, "word/document.xml", budget);
            return FileFormat.DOCX;
        }
        throw refused(promised, "application/zip");
    }

    private static FileFormat text(byte[] bytes, Optional<FileFormat> promised) {
        byte[] start = Arrays.copyOf(bytes, Math.min(bytes.length, LOOKED_AT));
        MediaType found = magic(start);
        int controls = TextDecoder.hasWideMark(start) ? 0 : controls(start);
        boolean aText = promised.filter(FileFormat::isText).isPresent();
        // magic numbers of two letters take some honest texts for programs; a text is one when nothing in it says no
        boolean readable = aText && controls == 0 ? !PRINTABLE_CODE.contains(found.getSubtype()) : isTextual(found);
        if (!readable || controls * 100L > start.length) {
            throw refused(promised, found.toString());
        }
        boolean markup = found.getSubtype().equals("html") || found.getSubtype().equals("xhtml+xml");
        if (promised.isEmpty() && found.getSubtype().contains("xml") && !markup) {
            throw refused(promised, found.toString());
        }
        FileFormat format = promised.orElse(FileFormat.PLAIN);
        if (!format.isText()) {
            throw new ExtractionException(ExtractionProblem.DAMAGED);
        }
        return markup && format == FileFormat.PLAIN ? FileFormat.HTML : format;
    }

    private static boolean isTextual(MediaType found) {
        return TEXTUAL.contains(found.getType())
                || found.getSubtype().contains("xml")
                || MediaType.OCTET_STREAM.equals(found);
    }

    private static MediaType magic(byte[] start) {
        try (TikaInputStream stream = TikaInputStream.get(start)) {
            return MimeTypes.getDefaultMimeTypes().detect(stream, new Metadata());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Control characters that no text has. NULs are counted elsewhere, to say where they are. */
    private static int controls(byte[] start) {
        int controls = 0;
        for (byte unit : start) {
            if (unit > 0 && (unit < 7 || unit > 13) && unit < 32 && unit != 27) {
                controls++;
            }
        }
        return controls;
    }

    private static ExtractionException refused(Optional<FileFormat> promised, String found) {
        return promised.filter(FileFormat::isText).isPresent()
                ? new ExtractionException(ExtractionProblem.BINARY, found)
                : new ExtractionException(ExtractionProblem.UNSUPPORTED_TYPE, found, FileFormat.ACCEPTED);
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }

    private static int indexOf(byte[] bytes, byte[] wanted, int within) {
        int last = Math.min(within, bytes.length) - wanted.length;
        for (int at = 0; at <= last; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }
}
