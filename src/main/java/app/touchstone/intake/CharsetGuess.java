package app.touchstone.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * In which charset a file of text most likely is. A mark at its beginning decides; then whether all of it is UTF-8; then
 * how its high bytes stand: in Cyrillic they make words, in Western languages they stand alone. It is a guess that a
 * person sees and can change, never one that is acted on unseen.
 */
final class CharsetGuess {

    /** What a person may choose from. */
    static final List<String> CHOICES = List.of(
            "UTF-8",
            "UTF-16LE",
            "UTF-16BE",
            "windows-1251",
            "KOI8-U",
            "windows-1252",
            "windows-1250",
            "windows-1256",
            "IBM866");

    private int high;
    private int neighbours;
    private int upperHalf;
    private int zeros;
    private int evenZeros;
    private long bytes;
    private int before;

    private CharsetGuess() {}

    static String of(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
        String marked = skipMark(buffered);
        if (!marked.isEmpty()) {
            return marked;
        }
        CharsetGuess guess = new CharsetGuess();
        return guess.read(buffered) && guess.zeros == 0 ? "UTF-8" : guess.otherwise();
    }

    /** Reads a mark away; the answer is the charset it tells, empty when there is none. */
    static String skipMark(BufferedInputStream in) throws IOException {
        in.mark(3);
        int first = in.read();
        int second = in.read();
        if (first == 0xEF && second == 0xBB && in.read() == 0xBF) {
            return "UTF-8";
        }
        in.reset();
        if (first == 0xFF && second == 0xFE) {
            in.skipNBytes(2);
            return "UTF-16LE";
        }
        if (first == 0xFE && second == 0xFF) {
            in.skipNBytes(2);
            return "UTF-16BE";
        }
        return "";
    }

    /** Whether all of it is UTF-8. */
    private boolean read(InputStream in) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer piece = ByteBuffer.allocate(1 << 16);
        CharBuffer text = CharBuffer.allocate(1 << 16);
        boolean utf8 = true;
        int read;
        while ((read = in.read(piece.array(), piece.position(), piece.remaining())) >= 0) {
            count(piece.array(), piece.position(), read);
            if (!utf8) {
                continue;
            }
            piece.limit(piece.position() + read).position(0);
            utf8 = !decoder.decode(piece, text.clear(), false).isError();
            piece.compact();
            if (!utf8) {
                piece.clear();
            }
        }
        piece.flip();
        return utf8 && !decoder.decode(piece, text.clear(), true).isError();
    }

    private void count(byte[] piece, int from, int length) {
        for (int i = from; i < from + length; i++, bytes++) {
            int one = piece[i] & 0xFF;
            if (one == 0) {
                zeros++;
                evenZeros += bytes % 2 == 0 ? 1 : 0;
            } else if (one >= 0xC0) {
                high++;
                upperHalf += one >= 0xE0 ? 1 : 0;
                neighbours += before >= 0xC0 ? 1 : 0;
            }
            before = one;
        }
    }

    private String otherwise() {
        // blanks and line ends have a zero at one side, whatever the language
        int odd = zeros - evenZeros;
        if (zeros > bytes / 50 && Math.min(odd, evenZeros) * 20 < zeros) {
            return evenZeros > zeros / 2 ? "UTF-16BE" : "UTF-16LE";
        }
        if (high > 0 && neighbours * 2 > high) {
            // small letters, of which there are more, lie above in the one and below in the other
            return upperHalf * 2 > high ? "windows-1251" : "KOI8-U";
        }
        return "windows-1252";
    }
}
