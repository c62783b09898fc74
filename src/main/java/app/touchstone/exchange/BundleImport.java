package app.touchstone.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.Problem;
import app.touchstone.bundle.BundleFile;
import app.touchstone.bundle.BundleForm;
import app.touchstone.bundle.BundleVerifier;
import app.touchstone.bundle.Unsound;
import app.touchstone.capture.Capture;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimDetails;
import app.touchstone.claim.Claims;
import app.touchstone.job.Job;
import app.touchstone.job.Jobs;
import app.touchstone.job.Progress;
import app.touchstone.journal.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a claim of another desk's evidence bundle: a draft with what that desk wrote down, its texts, sources, evidence
 * and archived copies. What that desk published is no verdict here: it stands beside the claim as another fact-checker's
 * review, and whole in the file, which is kept.
 */
@Service
public class BundleImport {

    /** The kind of its jobs. */
    public static final String WORK = "bundle";

    private static final Progress NOBODY_WAITS = new Progress() {
        @Override
        public void total(long steps) {}

        @Override
        public void done(long steps) {}
    };

    private static final int LARGEST_PART = 64 * 1024 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            // a later program may say more; what this one knows is still read
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Claims claims;
    private final BundledCaptures copies;
    private final BundledRows rows;
    private final BundledReport report;
    private final TakenBundles taken;
    private final Jobs jobs;
    private final Journal journal;
    private final TransactionTemplate transaction;

    BundleImport(
            Claims claims,
            BundledCaptures copies,
            BundledRows rows,
            BundledReport report,
            TakenBundles taken,
            Jobs jobs,
            Journal journal,
            TransactionTemplate transaction) {
        this.claims = claims;
        this.copies = copies;
        this.rows = rows;
        this.report = report;
        this.taken = taken;
        this.jobs = jobs;
        this.journal = journal;
        this.transaction = transaction;
    }

    /**
     * Takes a bundle in: all of it or nothing.
     *
     * @throws Problem REFUSED when it does not hold, naming what does not; when it was taken in before; when it is the
     *     desk's own
     */
    public TakenBundles.Taken take(Member member, Path file) {
        return take(member, file, NOBODY_WAITS);
    }

    /**
     * Takes a bundle in in the background, as {@link #take}, and deletes the file once that is over. The job's outcome names
     * the {@code claim}, its {@code number} and whose it was ({@code originDesk}).
     *
     * @param name of the file, as the person knows it
     */
    public Job start(Member member, Path file, String name) {
        member.require(Permission.WRITE);
        return jobs.start(
                member,
                WORK,
                name,
                progress -> {
                    TakenBundles.Taken one = take(member, file, progress);
                    return Map.of(
                            "claim", one.claim().toString(), "number", one.number(), "originDesk", one.originDesk());
                },
                () -> delete(file));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    private TakenBundles.Taken take(Member member, Path file, Progress progress) {
        member.require(Permission.WRITE);
        try (BundleFile bundle = BundleFile.open(file)) {
            BundleVerifier.Holds holds = BundleVerifier.verify(bundle, List.of());
            if (holds.desk().equals(member.desk().toString())) {
                throw Problem.refused("exchange.in.own");
            }
            BundledClaim told = read(bundle, BundleForm.CLAIM, BundledClaim.class);
            if (!told.desk().id().toString().equals(holds.desk())) {
                throw Problem.refused("exchange.bundle.fault.FOREIGN", BundleForm.CLAIM);
            }
            BundledEvidence evidence = read(bundle, BundleForm.EVIDENCE, BundledEvidence.class);
            try (BundledCaptures.Copies read =
                    copies.read(member, bundle, told.desk(), evidence.captures(), progress)) {
                return transaction.execute(status -> store(member, file, bundle, holds, told, evidence, read));
            }
        } catch (Unsound wrong) {
            throw Problem.refused("exchange.bundle.fault." + wrong.fault(), wrong.part());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TakenBundles.Taken store(
            Member member,
            Path file,
            BundleFile bundle,
            BundleVerifier.Holds holds,
            BundledClaim told,
            BundledEvidence evidence,
            BundledCaptures.Copies read) {
        Map<UUID, Capture> here = read.keep(member);
        Claim claim = claims.draft(
                member,
                new ClaimDetails(told.wording(), told.claimants(), told.saidOn(), told.saidAt(), told.context()));
        for (BundledClaim.Seen seen : told.appearances()) {
            rows.appearance(
                    member,
                    claim.id(),
                    seen,
                    seen.document().isEmpty() ? null : readNow(bundle, seen.document(), BundledDocument.class),
                    here);
        }
        rows.evidence(member, claim.id(), evidence, here);
        if (holds.editions() > 0) {
            String name = BundleForm.editionContent(holds.editions());
            report.bring(member, claim.id(), told.desk(), name, new String(bytesNow(bundle, name), UTF_8));
        }
        TakenBundles.Taken kept = taken.keep(member, claim, holds, told, file);
        journal.record(
                member.desk().value(),
                member.person().value(),
                "bundle.taken",
                "claim",
                claim.id().value(),
                Map.of(
                        "originDesk", holds.desk(),
                        "originClaim", holds.claim(),
                        "headSequence", holds.seal().sequence(),
                        "headHash", holds.seal().hash(),
                        "editions", holds.editions(),
                        "sha256", kept.sha256()));
        return kept;
    }

    private static <T> T readNow(BundleFile bundle, String name, Class<T> type) {
        return told(name, bytesNow(bundle, name), type);
    }

    private static byte[] bytesNow(BundleFile bundle, String name) {
        try {
            return bytes(bundle, name);
        } catch (Unsound wrong) {
            throw Problem.refused("exchange.bundle.fault." + wrong.fault(), wrong.part());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(BundleFile bundle, String name, Class<T> type) throws IOException, Unsound {
        return told(name, bytes(bundle, name), type);
    }

    private static byte[] bytes(BundleFile bundle, String name) throws IOException, Unsound {
        return bundle.bytes(
                bundle.part(name).orElseThrow(() -> Problem.refused("exchange.bundle.fault.MISSING", name)),
                LARGEST_PART);
    }

    private static <T> T told(String name, byte[] bytes, Class<T> type) {
        try {
            return JSON.readValue(bytes, type);
        } catch (JacksonException | NullPointerException otherwise) {
            throw Problem.refused("exchange.bundle.fault.UNREADABLE", name);
        }
    }
}
