package app.touchstone.capture;

import app.touchstone.account.Member;
import app.touchstone.basis.Problem;
import app.touchstone.basis.WebAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.netpreserve.jwarc.WarcReader;
import org.springframework.stereotype.Component;

/**
 * Makes a capture of one that another desk took: of its very bytes, at its own time. Neither those nor what is told of
 * them are trusted. What comes of them is checked anew before it counts.
 */
@Component
class Bringing {

    /** For heads and packing, beside the content. */
    private static final long ROOM = 16 * FetchLimits.MEGABYTE;

    /** Clocks of two desks may differ that much. */
    private static final Duration ASTRAY = Duration.ofDays(1);

    private final CaptureRows rows;
    private final TextTaking texts;
    private final Keeping keeping;
    private final Clock clock;

    Bringing(CaptureRows rows, TextTaking texts, Keeping keeping, Clock clock) {
        this.rows = rows;
        this.texts = texts;
        this.keeping = keeping;
        this.clock = clock;
    }

    /** Reads and judges it; nothing is kept, so no transaction should be open. @param most bytes of the content, unpacked */
    Brought read(Member member, BroughtCapture told, InputStream warc, long most) throws IOException {
        requirePlausible(told);
        Problem over = BroughtRule.TOO_LARGE.refusal(told, String.valueOf(FetchLimits.megabytes(most)));
        Path file = Spool.of(warc, most + ROOM, over, bytes -> {});
        boolean done = false;
        try {
            if (!Sha256.of(file).equals(told.fileSha256())) {
                throw BroughtRule.CHANGED.refusal(told);
            }
            Optional<Capture> here = rows.ofWarc(member.desk(), told.fileSha256());
            Brought brought = here.isPresent()
                    ? new Brought(told, file, here.get(), CaptureText.NONE, 0)
                    : judged(member, told, file, most, over);
            done = true;
            return brought;
        } finally {
            if (!done) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void requirePlausible(BroughtCapture told) {
        requireAddress(told, told.address());
        requireAddress(told, told.finalAddress());
        told.elsewhere().forEach(one -> requireAddress(told, one));
        if (told.takenAt().isBefore(Instant.EPOCH)
                || told.takenAt().isAfter(clock.instant().plus(ASTRAY))) {
            throw BroughtRule.TIME.refusal(told, told.takenAt().toString());
        }
    }

    private static void requireAddress(BroughtCapture told, String address) {
        if (!address.isEmpty() && !WebAddress.Check.isWeb(address)) {
            throw BroughtRule.ADDRESS.refusal(told, address);
        }
    }

    private Brought judged(Member member, BroughtCapture told, Path file, long most, Problem over) throws IOException {
        Path plain = reading(told, () -> GzipMembers.unpacked(file, most + ROOM, over));
        try {
            BroughtWarc found = reading(told, () -> BroughtWarc.read(plain, told.finalAddress()));
            requireFrom(told, found);
            Path content = reading(told, () -> content(told, found, plain, most, over));
            try {
                if (!Sha256.of(content).equals(told.payloadSha256())) {
                    throw BroughtRule.CONTENT.refusal(told);
                }
                String mediaType = mediaType(told, found, content);
                CaptureText text = text(told, found, mediaType, content);
                Capture capture = capture(member, told, found, mediaType, text, Files.size(content), Files.size(file));
                return new Brought(told, file, capture, text, Files.size(plain));
            } finally {
                Files.deleteIfExists(content);
            }
        } finally {
            Files.deleteIfExists(plain);
        }
    }

    /** That the addresses told are those the file tells of, where it does. */
    private static void requireFrom(BroughtCapture told, BroughtWarc found) {
        if (found.file()) {
            if (!told.address().equals(told.finalAddress())) {
                throw BroughtRule.ADDRESS.refusal(told, told.finalAddress());
            }
        } else if (found.hops().stream().noneMatch(hop -> hop.address().equals(told.finalAddress()))) {
            throw BroughtRule.NO_ANSWER.refusal(told, told.finalAddress());
        } else if (found.hops().stream().noneMatch(hop -> hop.address().equals(told.address()))) {
            throw BroughtRule.NO_ANSWER.refusal(told, told.address());
        }
    }

    private static Path content(BroughtCapture told, BroughtWarc found, Path plain, long most, Problem over)
            throws IOException {
        try (InputStream in = Files.newInputStream(plain);
                WarcReader warc = new WarcReader(in)) {
            return CaptureContent.read(
                            warc,
                            found.status(),
                            told.finalAddress(),
                            content -> Spool.of(content, most, over, bytes -> {}))
                    .orElseThrow(() -> BroughtRule.NO_ANSWER.refusal(told, told.finalAddress()));
        }
    }

    private CaptureText text(BroughtCapture told, BroughtWarc found, String mediaType, Path content)
            throws IOException {
        CaptureText text = found.file()
                ? texts.of(content, found.fileName(), mediaType, "")
                : texts.of(content, "", found.contentType(), told.finalAddress());
        if (text.problem().equals(CaptureText.TOO_SLOW)) {
            // kept like this it would stay without a text for ever
            throw BroughtRule.BUSY.refusal(told);
        }
        return text;
    }

    private static Capture capture(
            Member member,
            BroughtCapture told,
            BroughtWarc found,
            String mediaType,
            CaptureText text,
            long bytes,
            long warcBytes) {
        return new Capture(
                CaptureId.fresh(),
                CaptureKind.BROUGHT,
                told.address(),
                told.finalAddress(),
                found.status(),
                member.person(),
                told.takenAt().truncatedTo(ChronoUnit.MICROS),
                found.fileName(),
                mediaType,
                bytes,
                told.payloadSha256(),
                warcBytes,
                told.fileSha256(),
                found.hops(),
                text.text().isEmpty() ? "" : Sha256.of(text.text()),
                text.problem(),
                text.title(),
                text.author(),
                text.publisher(),
                text.publishedOn(),
                text.language(),
                null,
                false,
                told.originName(),
                List.copyOf(new LinkedHashSet<>(told.elsewhere())));
    }

    /** In a transaction; the one that is here already with the same bytes, else this one. */
    Capture keep(Member member, Brought brought) {
        return rows.ofWarc(member.desk(), brought.told.fileSha256()).orElseGet(() -> {
            store(member, brought.told, brought.capture, brought.text, brought.file);
            return brought.capture;
        });
    }

    private static String mediaType(BroughtCapture told, BroughtWarc found, Path content) throws IOException {
        if (!found.file()) {
            return MediaTypes.plain(found.contentType(), content);
        }
        String type = MediaTypes.found(content, found.fileName());
        if (!MediaTypes.accepted(type)) {
            throw BroughtRule.KIND.refusal(told, type, MediaTypes.TOLD);
        }
        return type;
    }

    private void store(Member member, BroughtCapture told, Capture capture, CaptureText text, Path file) {
        OffsetDateTime at = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        keeping.store(
                member,
                capture,
                text,
                file,
                Map.of(
                        "originDesk", told.originDesk().toString(),
                        "originCapture", told.origin().toString(),
                        "takenAt", capture.takenAt().toString(),
                        "elsewhere", capture.elsewhere()));
        for (int i = 0; i < capture.elsewhere().size(); i++) {
            rows.addElsewhere(capture.id(), capture.elsewhere().get(i), member.person(), at.plus(i, ChronoUnit.MICROS));
        }
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    /** Whatever goes wrong in a file from outside is the file's fault. */
    private static <T> T reading(BroughtCapture told, Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof Problem known && known.kind() == Problem.Kind.REFUSED
                    ? known
                    : BroughtRule.UNREADABLE.refusal(told);
        }
    }
}
