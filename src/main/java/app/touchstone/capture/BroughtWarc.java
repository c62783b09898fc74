package app.touchstone.capture;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/**
 * What an unpacked WARC file from outside says of itself, read to its end. It may be anything: heads are of limited
 * length, records of limited number, and no name in it is looked up.
 *
 * @param file whether it holds a file and not the answer of an address
 * @param status of the last answer from where the redirects ended; 0 for a file or when there is none
 * @param contentType as that answer declares it, empty when it does not
 * @param hops empty for a file
 * @param fileName of a file, empty when nothing names it
 */
record BroughtWarc(boolean file, int status, String contentType, List<CaptureHop> hops, String fileName) {

    private static final byte[] BEGINNING = "WARC/".getBytes(StandardCharsets.US_ASCII);
    private static final long LONGEST_HEAD = 1024 * 1024;
    private static final int MOST_RECORDS = 100;
    private static final int LONGEST_ADDRESS = 2000;
    private static final int LONGEST_NAME = 300;

    BroughtWarc {
        hops = List.copyOf(hops);
    }

    /** @throws IOException when it is no WARC file, or odder than any that a desk writes */
    static BroughtWarc read(Path unpacked, String finalAddress) throws IOException {
        requireBeginning(unpacked);
        try (InputStream file = Files.newInputStream(unpacked);
                Measured in = new Measured(file);
                WarcReader warc = new WarcReader(in)) {
            warc.calculateBlockDigest();
            Found found = new Found(finalAddress);
            int count = 0;
            for (Optional<WarcRecord> record = warc.next(); record.isPresent(); record = warc.next()) {
                if (++count > MOST_RECORDS) {
                    throw new IOException("more records than one archived copy has");
                }
                in.expectHead();
                found.add(record.get());
                in.expectBody();
                record.get().body().consume();
                requireDigest(record.get());
                in.expectHead();
            }
            return found.whole();
        }
    }

    private static void requireDigest(WarcRecord record) throws IOException {
        if (record.blockDigest().isPresent() && !record.blockDigest().equals(record.calculatedBlockDigest())) {
            throw new IOException("a record that is not what its digest says");
        }
    }

    /** What is packed once more would grow unmeasured. */
    private static void requireBeginning(Path unpacked) throws IOException {
        try (InputStream in = Files.newInputStream(unpacked)) {
            if (!Arrays.equals(in.readNBytes(BEGINNING.length), BEGINNING)) {
                throw new IOException("no WARC file");
            }
        }
    }

    private static final class Found {
        private final String finalAddress;
        private final List<CaptureHop> hops = new ArrayList<>();
        private boolean file;
        private int status;
        private String contentType = "";
        private String fileName = "";

        Found(String finalAddress) {
            this.finalAddress = finalAddress;
        }

        void add(WarcRecord record) throws IOException {
            switch (record) {
                case WarcResource resource -> file = true;
                case WarcResponse answer -> add(answer);
                case WarcMetadata description ->
                    fileName = description.fields().first("file-name").orElse(fileName);
                default -> {}
            }
        }

        private void add(WarcResponse answer) throws IOException {
            String target = answer.target();
            if (target.length() > LONGEST_ADDRESS) {
                throw new IOException("an address too long");
            }
            int code = answer.http().status();
            // told as it stands: the name of a host would be looked up
            String server = answer.headers()
                    .first("WARC-IP-Address")
                    .filter(one -> one.matches("[0-9A-Fa-f:.]{2,45}"))
                    .orElse("");
            hops.add(new CaptureHop(target, server, code, answer.date().truncatedTo(ChronoUnit.MICROS)));
            if (target.equals(finalAddress)) {
                status = code;
                contentType = answer.http().headers().first("Content-Type").orElse("");
            }
        }

        BroughtWarc whole() throws IOException {
            if (hops.stream()
                            .filter(hop -> hop.address().equals(finalAddress) && hop.status() == status)
                            .count()
                    > 1) {
                throw new IOException("two last answers");
            }
            String plain = fileName.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
            String name = plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
            return file
                    ? new BroughtWarc(true, 0, "", List.of(), name)
                    : new BroughtWarc(false, status, contentType, hops, "");
        }
    }

    /** Ends a head that does not end by itself: heads are held in memory. */
    private static final class Measured extends FilterInputStream {
        private long left = LONGEST_HEAD;

        Measured(InputStream in) {
            super(in);
        }

        void expectHead() {
            left = LONGEST_HEAD;
        }

        void expectBody() {
            left = Long.MAX_VALUE;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int got = super.read(target, offset, length);
            left -= Math.max(got, 0);
            if (left < 0) {
                throw new IOException("a head that does not end");
            }
            return got;
        }
    }
}
