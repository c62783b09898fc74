package app.touchstone.document;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks each compressed stream of a PDF once into nothing, counting, because the parser would unpack it into memory.
 * Images are left out: a scan is large by nature, and text extraction never unpacks it. A stream packed twice is followed
 * as deep as {@link #DEEPEST}.
 */
final class PdfStreams {

    private static final int DEEPEST = 3;
    private static final int DICTIONARY_WITHIN = 512;

    private PdfStreams() {}

    /** @throws ExtractionException BOMB, TOO_SLOW */
    static void requireHonest(byte[] pdf, Budget budget) {
        for (int at = next(pdf, 0); at >= 0; at = next(pdf, at)) {
            int from = Math.max(0, at - DICTIONARY_WITHIN);
            String before = new String(pdf, from, at - from, StandardCharsets.ISO_8859_1);
            String dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
            boolean packed = dictionary.contains("Flate") || dictionary.contains("/Fl");
            if (packed && !dictionary.contains("/Image")) {
                requireSmall(pdf, at, pdf.length - at, 1, budget);
            }
        }
    }

    /** Where the next stream's data start, or -1. */
    private static int next(byte[] pdf, int from) {
        for (int at = from; at + 8 < pdf.length; at++) {
            boolean keyword = pdf[at] == 's'
                    && pdf[at + 1] == 't'
                    && pdf[at + 2] == 'r'
                    && pdf[at + 3] == 'e'
                    && pdf[at + 4] == 'a'
                    && pdf[at + 5] == 'm'
                    && (at == 0 || pdf[at - 1] != 'd');
            if (keyword && pdf[at + 6] == '\r' && pdf[at + 7] == '\n') {
                return at + 8;
            }
            if (keyword && (pdf[at + 6] == '\n' || pdf[at + 6] == '\r')) {
                return at + 7;
            }
        }
        return -1;
    }

    private static void requireSmall(byte[] bytes, int from, int length, int depth, Budget budget) {
        try (Inflation inflation = new Inflation()) {
            inflation.inflater.setInput(bytes, from, length);
            byte[] out = new byte[64 * 1024];
            long total = 0;
            for (int read = inflation.inflater.inflate(out); read > 0; read = inflation.inflater.inflate(out)) {
                if (total == 0 && depth < DEEPEST && read > 1 && out[0] == 0x78) {
                    requireSmallInner(bytes, from, length, depth, budget);
                }
                total += read;
                budget.requireExpanded(total);
                budget.requireTime();
            }
        } catch (DataFormatException notCompressed) {
            // encrypted, or broken: what there is of it is counted, the parser judges the rest
        }
    }

    /** What comes out looks packed again; 64 times less than the limit of it is enough to tell a bomb. */
    private static void requireSmallInner(byte[] bytes, int from, int length, int depth, Budget budget)
            throws DataFormatException {
        try (Inflation inflation = new Inflation()) {
            inflation.inflater.setInput(bytes, from, length);
            byte[] inner = new byte[(int) Math.min(budget.limits().maxExpandedBytes() / 64, 1 << 21)];
            int filled = 0;
            for (int read = 1; read > 0 && filled < inner.length; filled += read) {
                read = inflation.inflater.inflate(inner, filled, inner.length - filled);
            }
            requireSmall(inner, 0, filled, depth + 1, budget);
        }
    }

    private record Inflation(Inflater inflater) implements AutoCloseable {
        Inflation() {
            this(new Inflater());
        }

        @Override
        public void close() {
            inflater.end();
        }
    }
}
