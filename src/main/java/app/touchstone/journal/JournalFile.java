package app.touchstone.journal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * An export of a journal: JSON Lines in UTF-8, an entry a line, oldest first. Read line by line, whatever it holds; what
 * is no entry is told to the verifier and never ends the reading.
 */
public final class JournalFile {

    private static final int BUFFER = 1 << 16;
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final ChainVerifier verifier;
    private byte[] line = new byte[BUFFER];
    private int length;
    private boolean tooLong;
    private long number;

    private JournalFile(InputStream in, ChainVerifier verifier) {
        this.in = in;
        this.verifier = verifier;
    }

    /** Reads to the end, handing each line to the verifier. */
    public static void walk(InputStream in, ChainVerifier verifier) throws IOException {
        new JournalFile(in, verifier).walk();
    }

    private void walk() throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            int start = 0;
            for (int i = 0; i < read; i++) {
                if (buffer[i] == '\n') {
                    add(buffer, start, i);
                    end(false);
                    start = i + 1;
                }
            }
            add(buffer, start, read);
        }
        if (length > 0 || tooLong) {
            end(true);
        }
    }

    private void add(byte[] buffer, int start, int end) {
        int more = end - start;
        if (tooLong || length + more > WrittenEntry.LONGEST_LINE) {
            tooLong = true;
            return;
        }
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.min(WrittenEntry.LONGEST_LINE, Math.max(length + more, 2 * line.length)));
        }
        System.arraycopy(buffer, start, line, length, more);
        length += more;
    }

    private void end(boolean last) {
        number++;
        if (number == 1 && length >= BOM.length && Arrays.equals(line, 0, BOM.length, BOM, 0, BOM.length)) {
            length -= BOM.length;
            System.arraycopy(line, BOM.length, line, 0, length);
        }
        if (tooLong) {
            verifier.unreadable(number, "it is longer than " + WrittenEntry.LONGEST_LINE / (1024 * 1024) + " MiB");
        } else if (!blank()) {
            read(last);
        }
        length = 0;
        tooLong = false;
    }

    private void read(boolean last) {
        try {
            verifier.next(WrittenEntry.read(line, length), number);
        } catch (WrittenEntry.NoEntry wrong) {
            verifier.unreadable(number, last ? wrong.getMessage() + "; the file breaks off here" : wrong.getMessage());
        }
    }

    /** An empty line says nothing: editors leave one at the end. */
    private boolean blank() {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
