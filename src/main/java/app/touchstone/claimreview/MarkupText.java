package app.touchstone.claimreview;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file that somebody calls JSON or a page.
 *
 * @param text without a byte order mark
 * @param charset by the byte order mark, else by the zero bytes of the first two characters, else UTF-8
 * @param whole whether every byte belonged to the charset; what did not is U+FFFD in the text
 */
record MarkupText(String text, Charset charset, boolean whole) {

    /** Bytes looked at for zeros; text in UTF-8 has none. */
    private static final int PROBE = 4096;

    static MarkupText of(byte[] bytes) {
        int mark = 0;
        Charset charset = StandardCharsets.UTF_8;
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            mark = 3;
        } else if (begins(bytes, 0xFE, 0xFF)) {
            mark = 2;
            charset = StandardCharsets.UTF_16BE;
        } else if (begins(bytes, 0xFF, 0xFE)) {
            mark = 2;
            charset = StandardCharsets.UTF_16LE;
        } else if (bytes.length >= 4 && bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0) {
            charset = StandardCharsets.UTF_16BE;
        } else if (bytes.length >= 4 && bytes[0] != 0 && bytes[1] == 0 && bytes[3] == 0) {
            charset = StandardCharsets.UTF_16LE;
        }
        ByteBuffer rest = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(rest)
                    .toString();
            return new MarkupText(text, charset, true);
        } catch (CharacterCodingException foreign) {
            return new MarkupText(new String(bytes, mark, bytes.length - mark, charset), charset, false);
        }
    }

    /** Whether it looks like no text at all. */
    boolean binary() {
        int odd = 0;
        int end = Math.min(text.length(), PROBE);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return true;
            }
            if (c == '\uFFFD' || (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')) {
                odd++;
            }
        }
        return odd > 8 && odd * 10 > end;
    }

    boolean page() {
        return text.stripLeading().startsWith("<");
    }

    /** A page that was escaped as a whole, as when it is copied out of another page's source. */
    boolean escapedPage() {
        return text.stripLeading().startsWith("&lt;");
    }

    private static boolean begins(byte[] bytes, int... expected) {
        if (bytes.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
