package app.touchstone.bundle;

import app.touchstone.journal.WrittenEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The journal's entries about a claim: a line each, each ended, in the very form that is hashed. */
final class EntryLines {

    private final byte[] bytes;

    EntryLines(byte[] bytes) {
        this.bytes = bytes;
    }

    List<WrittenEntry> read() throws Unsound {
        List<WrittenEntry> entries = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                entries.add(entry(Arrays.copyOfRange(bytes, start, i), entries.size() + 1));
                start = i + 1;
            }
        }
        if (start < bytes.length) {
            throw new Unsound(BundleFault.UNREADABLE, place(entries.size() + 1));
        }
        return entries;
    }

    private static WrittenEntry entry(byte[] line, int number) throws Unsound {
        try {
            WrittenEntry entry = WrittenEntry.read(line, line.length);
            if (Arrays.equals(line, entry.line().getBytes(StandardCharsets.UTF_8))) {
                return entry;
            }
        } catch (WrittenEntry.NoEntry none) {
            // said below: it is the same to who reads it
        }
        throw new Unsound(BundleFault.UNREADABLE, place(number));
    }

    private static String place(int number) {
        return BundleForm.ENTRIES + ":" + number;
    }
}
