package app.touchstone.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * Writes the WARC file of one capture (ISO 28500:2017): who wrote it; each question with its answer, or the uploaded file;
 * and what was read in it. Each record is compressed by itself, as players of web archives expect.
 */
final class Warc implements AutoCloseable {

    private final WarcWriter writer;

    Warc(OutputStream out) throws IOException {
        writer = new WarcWriter(Channels.newChannel(out), WarcCompression.GZIP);
    }

    void about(CaptureId id, Instant at) throws IOException {
        write(new Warcinfo.Builder()
                .version(MessageVersion.WARC_1_1)
                .filename(fileName(id))
                .date(at)
                .fields(fields("software", "Touchstone", "format", "WARC File Format 1.1"))
                .build());
    }

    static String fileName(CaptureId id) {
        return "capture-" + id + ".warc.gz";
    }

    void exchange(Hop hop) throws IOException {
        WarcResponse response;
        byte[] head = hop.response();
        try (InputStream block = block(head, hop.body())) {
            response = new WarcResponse.Builder(hop.uri())
                    .version(MessageVersion.WARC_1_1)
                    .date(hop.at())
                    .ipAddress(hop.server())
                    .payloadDigest("sha256", Sha256.of(hop.body()))
                    .blockDigest("sha256", digest(head, hop.body()))
                    .body(MediaType.HTTP_RESPONSE, Channels.newChannel(block), head.length + Files.size(hop.body()))
                    .build();
            write(response);
        }
        write(new WarcRequest.Builder(hop.uri())
                .version(MessageVersion.WARC_1_1)
                .date(hop.at())
                .ipAddress(hop.server())
                .concurrentTo(response.id())
                .blockDigest("sha256", Sha256.of(hop.request()))
                .body(MediaType.HTTP_REQUEST, hop.request())
                .build());
    }

    /** An uploaded file, under an address of its own that no server has. */
    void resource(CaptureId id, Path file, String mediaType, Instant at) throws IOException {
        String digest = Sha256.of(file);
        try (InputStream block = Files.newInputStream(file)) {
            write(new WarcResource.Builder(target(id))
                    .version(MessageVersion.WARC_1_1)
                    .date(at)
                    .payloadDigest("sha256", digest)
                    .blockDigest("sha256", digest)
                    .body(MediaType.parse(mediaType), Channels.newChannel(block), Files.size(file))
                    .build());
        }
    }

    /** What was read, and how the file was called: for whoever opens the archive without us. */
    void description(URI target, CaptureText text, String fileName, Instant at) throws IOException {
        Map<String, List<String>> fields = fields(
                "title", text.title(),
                "author", text.author(),
                "publisher", text.publisher(),
                "published",
                        text.publishedOn() == null ? "" : text.publishedOn().toString(),
                "language", text.language(),
                "file-name", fileName,
                "text-sha256", text.text().isEmpty() ? "" : Sha256.of(text.text()));
        write(new WarcMetadata.Builder()
                .version(MessageVersion.WARC_1_1)
                .targetURI(target)
                .date(at)
                .fields(fields)
                .build());
    }

    static URI target(CaptureId id) {
        return URI.create("urn:uuid:" + id);
    }

    private void write(WarcRecord record) throws IOException {
        writer.write(record);
    }

    /** Empty fields are left out, and line ends, which would be fields of their own. */
    private static Map<String, List<String>> fields(String... pairs) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (!pairs[i + 1].isEmpty()) {
                fields.put(pairs[i], new ArrayList<>(List.of(pairs[i + 1].replaceAll("\\s+", " "))));
            }
        }
        return fields;
    }

    private static InputStream block(byte[] head, Path body) throws IOException {
        return new SequenceInputStream(new ByteArrayInputStream(head), Files.newInputStream(body));
    }

    private static String digest(byte[] head, Path body) throws IOException {
        MessageDigest digest = Sha256.digest();
        digest.update(head);
        Sha256.update(digest, body);
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
