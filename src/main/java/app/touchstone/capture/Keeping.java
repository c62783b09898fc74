package app.touchstone.capture;

import app.touchstone.account.Member;
import app.touchstone.journal.Journal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a capture of what was fetched or brought: the WARC in a file first, then everything in one transaction. */
@Component
class Keeping {

    private final CaptureRows rows;
    private final CapturePieces pieces;
    private final TextTaking texts;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Keeping(
            CaptureRows rows,
            CapturePieces pieces,
            TextTaking texts,
            Journal journal,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.pieces = pieces;
        this.texts = texts;
        this.journal = journal;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    private interface Writing {
        void write(Warc warc, CaptureId id, Instant at, CaptureText text) throws IOException;
    }

    /** What is known of the content before it is kept. */
    private record Content(
            CaptureKind kind,
            String address,
            String finalAddress,
            int status,
            String fileName,
            String mediaType,
            Path file,
            List<CaptureHop> hops) {}

    /** @param address as it was asked for, in its one form */
    Capture fetched(Member member, String address, Fetched fetched) throws IOException {
        Hop last = fetched.last();
        List<CaptureHop> hops = fetched.hops().stream()
                .map(hop -> new CaptureHop(
                        hop.uri().toString(), hop.server().getHostAddress(), hop.status(), micros(hop.at())))
                .toList();
        Content content = new Content(
                CaptureKind.FETCHED,
                address,
                last.uri().toString(),
                last.status(),
                "",
                MediaTypes.plain(last.mediaType(), fetched.content()),
                fetched.content(),
                hops);
        CaptureText text =
                texts.of(fetched.content(), "", last.mediaType(), last.uri().toString());
        return keep(member, content, text, (warc, id, at, read) -> {
            for (Hop hop : fetched.hops()) {
                warc.exchange(hop);
            }
            warc.description(last.uri(), read, "", at);
        });
    }

    Capture uploaded(Member member, String fileName, String mediaType, String address, Path file) throws IOException {
        Content content = new Content(CaptureKind.UPLOADED, address, address, 0, fileName, mediaType, file, List.of());
        CaptureText text = texts.of(file, fileName, mediaType, "");
        return keep(member, content, text, (warc, id, at, read) -> {
            warc.resource(id, file, mediaType, at);
            URI target = Warc.target(id);
            warc.description(target, read, fileName, at);
        });
    }

    private Capture keep(Member member, Content content, CaptureText text, Writing writing) throws IOException {
        CaptureId id = CaptureId.fresh();
        Instant at = micros(clock.instant());
        Path file = Files.createTempFile("touchstone-", ".warc");
        try {
            try (OutputStream out = Files.newOutputStream(file);
                    Warc warc = new Warc(out)) {
                warc.about(id, at);
                writing.write(warc, id, at, text);
            }
            long bytes = Files.size(content.file);
            String payload = Sha256.of(content.file);
            long warcBytes = Files.size(file);
            String warcSha256 = Sha256.of(file);
            Capture[] kept = new Capture[1];
            transaction.executeWithoutResult(status -> {
                Capture capture = capture(member, content, text, id, at, bytes, payload, warcBytes, warcSha256);
                store(member, capture, text, file, Map.of());
                tell(member, capture);
                kept[0] = capture;
            });
            return kept[0];
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** In a transaction. @param origin what the journal tells beside; empty for what this desk took */
    void store(Member member, Capture capture, CaptureText text, Path file, Map<String, Object> origin) {
        rows.insert(member.desk(), capture, text.text());
        store(capture.id(), file);
        record(member, capture, origin);
    }

    private void store(CaptureId id, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            pieces.store(id, in);
        } catch (IOException lost) {
            throw new java.io.UncheckedIOException(lost);
        }
    }

    private Capture capture(
            Member member,
            Content content,
            CaptureText text,
            CaptureId id,
            Instant at,
            long bytes,
            String payload,
            long warcBytes,
            String warcSha256) {
        String textSha256 = text.text().isEmpty() ? "" : Sha256.of(text.text());
        @Nullable
        Capture before = content.kind == CaptureKind.FETCHED
                ? rows.ofAddress(member.desk(), content.address).stream()
                        .findFirst()
                        .orElse(null)
                : null;
        return new Capture(
                id,
                content.kind,
                content.address,
                content.finalAddress,
                content.status,
                member.person(),
                at,
                content.fileName,
                content.mediaType,
                bytes,
                payload,
                warcBytes,
                warcSha256,
                content.hops,
                textSha256,
                text.problem(),
                text.title(),
                text.author(),
                text.publisher(),
                text.publishedOn(),
                text.language(),
                before == null ? null : before.id(),
                before != null && differ(before, payload, textSha256),
                "",
                List.of());
    }

    /** A page's bytes differ with every request, by an advertisement or a clock: where there is a text, it decides. */
    private static boolean differ(Capture before, String payload, String textSha256) {
        return before.hasText() && !textSha256.isEmpty()
                ? !before.textSha256().equals(textSha256)
                : !before.payloadSha256().equals(payload);
    }

    private void record(Member member, Capture capture, Map<String, Object> origin) {
        Map<String, Object> content = new HashMap<>(hashes(capture));
        content.putAll(origin);
        content.put("kind", capture.kind().name());
        content.put("address", capture.address());
        content.put("finalAddress", capture.finalAddress());
        content.put("file", capture.fileName());
        content.put("mediaType", capture.mediaType());
        content.put("bytes", capture.bytes());
        if (capture.before() != null) {
            content.put("before", capture.before().toString());
            content.put("differs", capture.differs());
        }
        journal.record(
                member.desk().value(),
                member.person().value(),
                "capture.taken",
                "capture",
                capture.id().value(),
                content);
    }

    /** What the journal vouches for. */
    static Map<String, String> hashes(Capture capture) {
        return Map.of(
                "payloadSha256", capture.payloadSha256(),
                "warcSha256", capture.warcSha256(),
                "textSha256", capture.textSha256());
    }

    private void tell(Member member, Capture capture) {
        if (!capture.differs()) {
            return;
        }
        List<CaptureId> earlier = rows.ofAddress(member.desk(), capture.address()).stream()
                .filter(one -> !one.id().equals(capture.id()))
                .filter(one -> differ(one, capture.payloadSha256(), capture.textSha256()))
                .map(Capture::id)
                .toList();
        events.publishEvent(new CaptureDiffers(member, capture, earlier));
    }

    private static Instant micros(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
