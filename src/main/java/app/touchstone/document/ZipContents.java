package app.touchstone.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Unpacks an archive once into nothing, counting, before a parser is let near it. Costs a tenth of a second for 20 MB and
 * does not depend on what a parser's own guard happens to watch.
 */
final class ZipContents {

    private static final int MOST_ENTRIES = 10_000;
    /** Honest XML shrinks to a tenth, a filled table at times to a fiftieth; a bomb to a thousandth. */
    private static final int HIGHEST_RATIO = 100;
    /** Below this nobody is hurt, whatever the ratio. */
    private static final long HARMLESS_BYTES = 1024 * 1024;

    private ZipContents() {}

    /** Whether an entry's name occurs in the bytes: enough to tell Word's archives from others before unpacking any. */
    static boolean mayHold(byte[] bytes, String entry) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(entry);
    }

    /** @throws ExtractionException BOMB, DAMAGED when the archive breaks or lacks the entry, TOO_SLOW */
    static void require(byte[] bytes, String wanted, Budget budget) {
        boolean found = false;
        long total = 0;
        int entries = 0;
        byte[] thrownAway = new byte[16 * 1024];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found |= entry.getName().equals(wanted);
                long size = 0;
                for (int read = zip.read(thrownAway); read >= 0; read = zip.read(thrownAway)) {
                    size += read;
                    total += read;
                    budget.requireExpanded(total);
                    budget.requireTime();
                }
                zip.closeEntry();
                refuseRatio(size, entry.getCompressedSize(), budget);
                if (++entries > MOST_ENTRIES) {
                    throw bomb(budget);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new ExtractionException(ExtractionProblem.DAMAGED, broken);
        }
        if (!found) {
            throw new ExtractionException(ExtractionProblem.DAMAGED);
        }
    }

    private static void refuseRatio(long size, long packed, Budget budget) {
        if (size > HARMLESS_BYTES && packed > 0 && size / packed > HIGHEST_RATIO) {
            throw bomb(budget);
        }
    }

    private static ExtractionException bomb(Budget budget) {
        return new ExtractionException(
                ExtractionProblem.BOMB,
                ExtractionLimits.megabytes(budget.limits().maxExpandedBytes()));
    }
}
