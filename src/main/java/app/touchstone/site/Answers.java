package app.touchstone.site;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers with a page, or says that the reader has it already: then nothing is made, opened or sent. What is made is
 * kept, compressed once for everybody.
 */
@Component
class Answers {

    static final String HTML = "text/html;charset=utf-8";

    /** Ask every time, which costs one small query: a correction must not wait for a cache to run out. */
    private static final String ASK = "public, no-cache";

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private final KeptPages kept;

    Answers(KeptPages kept) {
        this.kept = kept;
    }

    /** A page that may change. */
    ResponseEntity<byte[]> page(HttpServletRequest request, Version version, String type, Supplier<String> making) {
        return answer(request, version, type, ASK, true, making);
    }

    /** A page of which there are too many to keep, such as what a search found. */
    ResponseEntity<byte[]> passing(HttpServletRequest request, Version version, String type, Supplier<String> making) {
        return answer(request, version, type, ASK, false, making);
    }

    /** What never changes at its address. */
    ResponseEntity<byte[]> forGood(HttpServletRequest request, Version version, String type, Supplier<String> making) {
        return answer(request, version, type, FOR_GOOD, true, making);
    }

    private ResponseEntity<byte[]> answer(
            HttpServletRequest request,
            Version version,
            String type,
            String caching,
            boolean keep,
            Supplier<String> making) {
        boolean compressed = acceptsGzip(request);
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.CACHE_CONTROL, caching);
        headers.set(HttpHeaders.ETAG, compressed ? version.compressedETag() : version.eTag());
        headers.set(HttpHeaders.VARY, "Accept-Encoding, Accept-Language");
        version.timed().ifPresent(headers::setLastModified);
        if (has(request, version)) {
            return new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED);
        }
        byte[] small = kept.get(version).orElseGet(() -> {
            byte[] made = compressed(making.get().getBytes(StandardCharsets.UTF_8));
            if (keep) {
                kept.keep(version, made);
            }
            return made;
        });
        headers.set(HttpHeaders.CONTENT_TYPE, type);
        if (compressed) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return new ResponseEntity<>(compressed ? small : expanded(small), headers, HttpStatus.OK);
    }

    /** Whether the reader has this very version: by its tag, or by its time where no tag is sent (RFC 9110, 13.2.2). */
    static boolean has(HttpServletRequest request, Version version) {
        String tags = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (tags != null) {
            return tags.strip().equals("*") || tags.contains(version.tag());
        }
        Instant since = time(request.getHeader(HttpHeaders.IF_MODIFIED_SINCE));
        return since != null
                && version.timed().filter(modified -> !modified.isAfter(since)).isPresent();
    }

    /** Not by the container's own parser, which throws at what is no time. */
    private static @Nullable Instant time(@Nullable String header) {
        if (header == null) {
            return null;
        }
        try {
            return DateTimeFormatter.RFC_1123_DATE_TIME
                    .parse(header, Instant::from)
                    .atOffset(ZoneOffset.UTC)
                    .toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static boolean acceptsGzip(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepted == null) {
            return false;
        }
        for (String coding : accepted.toLowerCase(Locale.ROOT).split(",")) {
            String plain = coding.replace(" ", "");
            if (plain.equals("gzip") || plain.startsWith("gzip;") && !plain.matches("gzip;q=0(\\.0*)?")) {
                return true;
            }
        }
        return false;
    }

    private static byte[] compressed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] expanded(byte[] small) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(small), 8192)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
