package app.touchstone.claimreview;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/** The first bytes of a file, looked at and put back. */
record Start(byte[] bytes, InputStream in) {

    private static final int PROBE = 4096;

    static Start of(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(PROBE);
        return new Start(bytes, new SequenceInputStream(new ByteArrayInputStream(bytes), in));
    }

    /** Whether it is a page, as it stands or escaped, rather than JSON: all of it must be read then. */
    boolean isMarkup() {
        String text = MarkupText.of(Arrays.copyOf(bytes, bytes.length - bytes.length % 2))
                .text()
                .stripLeading();
        return text.startsWith("<") || text.startsWith("&lt;");
    }
}
