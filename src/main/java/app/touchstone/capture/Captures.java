package app.touchstone.capture;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.CursorPage;
import app.touchstone.basis.Problem;
import app.touchstone.basis.WebAddress;
import app.touchstone.job.Job;
import app.touchstone.job.Jobs;
import app.touchstone.job.Progress;
import app.touchstone.journal.Journal;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** The desk's archived copies: taken from an address or from a file, read, held against their hashes and each other. */
@Service
@Validated
public class Captures {

    private final CaptureRows rows;
    private final CapturePieces pieces;
    private final CaptureContent contents;
    private final Keeping keeping;
    private final Bringing bringing;
    private final Rechecking rechecking;
    private final Fetcher fetcher;
    private final FetchPolicies policies;
    private final Jobs jobs;
    private final Journal journal;
    private final Clock clock;
    private final int uploadMegabytes;

    Captures(
            CaptureRows rows,
            CapturePieces pieces,
            CaptureContent contents,
            Keeping keeping,
            Bringing bringing,
            Rechecking rechecking,
            Fetcher fetcher,
            FetchPolicies policies,
            Jobs jobs,
            Journal journal,
            Clock clock,
            @Value("${touchstone.upload-megabytes:200}") int uploadMegabytes) {
        this.rows = rows;
        this.pieces = pieces;
        this.contents = contents;
        this.keeping = keeping;
        this.bringing = bringing;
        this.rechecking = rechecking;
        this.fetcher = fetcher;
        this.policies = policies;
        this.jobs = jobs;
        this.journal = journal;
        this.clock = clock;
        this.uploadMegabytes = uploadMegabytes;
    }

    /**
     * Fetches an address in the background. The job's outcome names the {@code capture}, and whether it {@code differs}
     * from the copy taken before.
     *
     * @throws Problem INVALID at {@code address} when it is refused before anybody is asked, see {@link FetchRule}
     */
    public Job take(Member member, @NotBlank String address) {
        member.require(Permission.WRITE);
        WebTarget target = target(member, address);
        return jobs.start(member, "fetch", target.uri().toString(), progress -> {
            Capture capture = fetch(member, address, progress);
            return Map.of("capture", capture.id().toString(), "differs", capture.differs());
        });
    }

    private Capture fetch(Member member, String address, Progress progress) throws IOException {
        WebTarget target = target(member, address);
        try (Fetched fetched = fetcher.get(address, policies.of(member.desk())::requireHost, progress::done)) {
            return keeping.fetched(member, target.uri().toString(), fetched);
        }
    }

    private WebTarget target(Member member, String address) {
        FetchPolicy policy = policies.of(member.desk());
        if (!policy.on()) {
            throw FetchRule.OFF.refusal();
        }
        WebTarget target = WebTarget.of(address);
        policy.requireHost(target.host());
        return target;
    }

    /** The largest file in bytes. */
    public long largestFile() {
        return uploadMegabytes * FetchLimits.MEGABYTE;
    }

    /**
     * Keeps an uploaded file: a document, a picture, a film. The stream is read to its end and not closed.
     *
     * @param address where the person says it is from; may be empty
     * @throws Problem INVALID at {@code file} when it is empty, too large, or of no kind that is kept
     */
    public Capture upload(Member member, String fileName, @WebAddress String address, InputStream content) {
        member.require(Permission.WRITE);
        String plain = fileName.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        String name = plain.length() > 300 ? plain.substring(plain.length() - 300) : plain;
        try {
            Problem over = Problem.invalid("file", "capture.upload.tooLarge", uploadMegabytes);
            Path file = Spool.of(content, largestFile(), over, bytes -> {});
            try {
                if (Files.size(file) == 0) {
                    throw Problem.invalid("file", "capture.upload.empty");
                }
                String type = MediaTypes.found(file, name);
                if (!MediaTypes.accepted(type)) {
                    throw Problem.invalid("file", "capture.upload.kind", type, MediaTypes.TOLD);
                }
                return keeping.uploaded(member, name, type, address.strip(), file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /**
     * Reads and judges a copy that another desk took. Takes its time and keeps nothing: no transaction should be open.
     *
     * @param told not trusted
     * @param warc its WARC file, gzipped by record; read to its end and not closed
     * @return to be kept by {@link #keepBrought} and closed
     * @throws Problem REFUSED naming what is wrong with it, see {@link BroughtRule}
     */
    public Brought readBrought(Member member, BroughtCapture told, InputStream warc) {
        member.require(Permission.WRITE);
        try {
            return bringing.read(
                    member, told, warc, Math.max(largestFile(), fetcher.limits().maxExpandedBytes()));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /**
     * Keeps what was read, as it is there; quick, as nothing is judged any more. One whose very bytes the desk has already is
     * not doubled.
     *
     * @return the one the desk has now
     */
    @Transactional
    public Capture keepBrought(Member member, Brought brought) {
        member.require(Permission.WRITE);
        return bringing.keep(member, brought);
    }

    /** @throws Problem NOT_FOUND when the desk has no such capture */
    @Transactional(readOnly = true)
    public Capture get(Member member, CaptureId id) {
        member.require(Permission.READ);
        return rows.find(member.desk(), id).orElseThrow(() -> Problem.notFound("capture"));
    }

    /** Those of some captures that are on the desk, by their ids. */
    @Transactional(readOnly = true)
    public Map<CaptureId, Capture> all(Member member, Collection<CaptureId> ids) {
        member.require(Permission.READ);
        return rows.all(member.desk(), ids).stream().collect(Collectors.toMap(Capture::id, Function.identity()));
    }

    /** The readable text; empty when there is none. */
    @Transactional(readOnly = true)
    public String text(Member member, CaptureId id) {
        return rows.text(get(member, id).id());
    }

    /** Every copy of the same address, the newest first; of a file, or one from another desk, only itself. */
    @Transactional(readOnly = true)
    public List<Capture> versions(Member member, CaptureId id) {
        Capture capture = get(member, id);
        return capture.kind() == CaptureKind.FETCHED
                ? rows.ofAddress(member.desk(), capture.address())
                : List.of(capture);
    }

    /** In the order in which they were taken. @param part of the title, the address or the file's name; empty for all */
    @Transactional(readOnly = true)
    public CursorPage<Capture> page(Member member, String part, @Nullable UUID after, int limit) {
        member.require(Permission.READ);
        int bounded = CursorPage.bounded(limit);
        return CursorPage.of(
                rows.page(member.desk(), part, after == null ? CursorPage.START : after, bounded + 1),
                bounded,
                capture -> capture.id().value());
    }

    /** The newest first. @param page from 0; @param size at least 1 */
    @Transactional(readOnly = true)
    public List<Capture> latest(Member member, String part, int page, int size) {
        member.require(Permission.READ);
        return rows.latest(member.desk(), part, page, size);
    }

    /** How many captures {@link #latest} has in all its pages. */
    @Transactional(readOnly = true)
    public long count(Member member, String part) {
        member.require(Permission.READ);
        return rows.count(member.desk(), part);
    }

    /** The name of a capture's WARC file. */
    public String warcName(CaptureId id) {
        return Warc.fileName(id);
    }

    /** Writes the WARC file, gzipped by record: the very bytes whose hash is {@link Capture#warcSha256}. */
    public void writeWarc(Member member, CaptureId id, OutputStream out) throws IOException {
        pieces.write(get(member, id).id(), out);
    }

    /** Writes the content, unpacked: the very bytes whose hash is {@link Capture#payloadSha256}. */
    public void writeContent(Member member, CaptureId id, OutputStream out) throws IOException {
        contents.write(get(member, id), out);
    }

    /** Recomputes every hash from what is stored now. */
    @Transactional(readOnly = true)
    public CaptureCheck verify(Member member, CaptureId id) {
        return rechecking.check(member, get(member, id));
    }

    /** What differs between two captures, first of all in their texts. */
    @Transactional(readOnly = true)
    public CaptureComparison compare(Member member, CaptureId before, CaptureId after) {
        Capture one = get(member, before);
        Capture other = get(member, after);
        return CaptureComparison.of(one, rows.text(before), other, rows.text(after));
    }

    /**
     * Says where others keep a copy too, such as the Wayback Machine.
     *
     * @throws Problem INVALID at {@code address} when that is known already
     */
    @Transactional
    public Capture keptElsewhere(Member member, CaptureId id, @NotBlank @WebAddress String address) {
        member.require(Permission.WRITE);
        Capture capture = get(member, id);
        String plain = address.strip();
        if (capture.elsewhere().contains(plain)) {
            throw Problem.invalid("address", "capture.elsewhere.known");
        }
        rows.addElsewhere(
                id,
                plain,
                member.person(),
                clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
        journal.record(
                member.desk().value(),
                member.person().value(),
                "capture.keptElsewhere",
                "capture",
                id.value(),
                Map.of("address", plain));
        return get(member, id);
    }
}
