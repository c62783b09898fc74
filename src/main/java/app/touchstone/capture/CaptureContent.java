package app.touchstone.capture;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.springframework.stereotype.Component;

/** Takes a capture's content out of its WARC file, as a stream. */
@Component
class CaptureContent {

    private final CapturePieces pieces;

    CaptureContent(CapturePieces pieces) {
        this.pieces = pieces;
    }

    /** What is done with the content while it is open. */
    interface Reader<T> {
        T read(InputStream content) throws IOException;
    }

    /** @return empty when the WARC has no answer that came from where the redirects ended */
    <T> Optional<T> read(Capture capture, Reader<T> reader) throws IOException {
        try (InputStream in = pieces.open(capture.id());
                WarcReader warc = new WarcReader(in)) {
            return read(warc, capture.status(), capture.finalAddress(), reader);
        }
    }

    /** As {@link #read(Capture, Reader)} of a file that is not stored. */
    static <T> Optional<T> read(WarcReader warc, int status, String finalAddress, Reader<T> reader) throws IOException {
        for (Optional<WarcRecord> record = warc.next(); record.isPresent(); record = warc.next()) {
            if (record.get() instanceof WarcResource file) {
                return Optional.ofNullable(reader.read(file.body().stream()));
            }
            if (record.get() instanceof WarcResponse answer
                    && answer.http().status() == status
                    && answer.target().equals(finalAddress)) {
                String encoding =
                        answer.http().headers().first("Content-Encoding").orElse("");
                try (InputStream content = Spool.unpacking(answer.http().body().stream(), encoding)) {
                    return Optional.ofNullable(reader.read(content));
                }
            }
        }
        return Optional.empty();
    }

    void write(Capture capture, OutputStream out) throws IOException {
        read(capture, content -> content.transferTo(out));
    }
}
