package app.touchstone.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns bytes into a text without ever guessing: a wrong guess puts wrong letters into somebody's mouth. UTF-8, or UTF-16
 * with its mark, or what an HTML file declares.
 */
final class TextDecoder {

    private static final Pattern DECLARED =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9][A-Za-z0-9_.:-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final int META_WITHIN = 8 * 1024;

    private TextDecoder() {}

    /** Plain text or Markdown. @throws ExtractionException NOT_UTF8, NUL_BYTES */
    static String decode(byte[] bytes) {
        return strictly(bytes, marked(bytes, StandardCharsets.UTF_8));
    }

    /**
     * HTML: its mark, then what it was served as, then what it says in its first 8 KB, then UTF-8.
     *
     * @throws ExtractionException NOT_UTF8, NUL_BYTES
     */
    static String decodeHtml(byte[] bytes, String declaredType) {
        String start = new String(bytes, 0, Math.min(bytes.length, META_WITHIN), StandardCharsets.ISO_8859_1);
        return strictly(bytes, marked(bytes, declared(declaredType + "; " + start)));
    }

    /** Whether the bytes open with the mark of UTF-16, so that NULs are no alarm. */
    static boolean hasWideMark(byte[] bytes) {
        return bytes.length >= 2
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
    }

    private static Charset marked(byte[] bytes, Charset otherwise) {
        if (hasWideMark(bytes)) {
            return StandardCharsets.UTF_16;
        }
        boolean utf8 =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return utf8 ? StandardCharsets.UTF_8 : otherwise;
    }

    /** As the HTML standard reads labels: Latin 1 means windows-1252, and UTF-16 without a mark cannot be what it says. */
    private static Charset declared(String where) {
        Matcher matcher = DECLARED.matcher(where);
        if (!matcher.find()) {
            return StandardCharsets.UTF_8;
        }
        String label = matcher.group(1).toLowerCase(Locale.ROOT);
        if (label.equals("iso-8859-1") || label.equals("latin1") || label.equals("us-ascii") || label.equals("ascii")) {
            label = "windows-1252";
        }
        if (label.startsWith("utf") || !Charset.isSupported(label)) {
            return StandardCharsets.UTF_8;
        }
        return Charset.forName(label);
    }

    private static String strictly(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(
                        charset.name().startsWith("UTF") ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + 2);
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) {
            result = decoder.flush(out);
        }
        if (result.isError()) {
            throw new ExtractionException(ExtractionProblem.NOT_UTF8, in.position());
        }
        String text = out.flip().toString();
        refuseNul(text);
        return text;
    }

    /** @throws ExtractionException NUL_BYTES */
    static void refuseNul(String text) {
        int first = text.indexOf('\0');
        if (first >= 0) {
            long count = text.chars().filter(unit -> unit == 0).count();
            throw new ExtractionException(ExtractionProblem.NUL_BYTES, first, count);
        }
    }
}
