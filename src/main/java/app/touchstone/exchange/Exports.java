package app.touchstone.exchange;

import app.touchstone.account.Desks;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.claim.ClaimId;
import app.touchstone.job.Job;
import app.touchstone.job.Jobs;
import app.touchstone.job.Progress;
import app.touchstone.journal.Journal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.annotation.Validated;

/** Takes out of a desk what its members may read: at once, or in the background. Each time is on record. */
@Service
@Validated
public class Exports {

    private static final String WORK = "export";

    private final Map<ExportKind, ExportSource> sources = new EnumMap<>(ExportKind.class);
    private final BundleExports bundles;
    private final ExportFiles files;
    private final Jobs jobs;
    private final Desks desks;
    private final Journal journal;
    private final TransactionTemplate transaction;

    Exports(
            List<ExportSource> sources,
            BundleExports bundles,
            ExportFiles files,
            Jobs jobs,
            Desks desks,
            Journal journal,
            TransactionTemplate transaction) {
        sources.forEach(source -> this.sources.put(source.kind(), source));
        this.bundles = bundles;
        this.files = files;
        this.jobs = jobs;
        this.desks = desks;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** How many records would be read, about; that tells whether it is done at once. */
    public long count(Member member, @NotNull @Valid ExportOrder order) {
        order.requireSense();
        return source(order).count(member, order.filter());
    }

    /** What the file is called. @throws Problem INVALID for what cannot be taken out so */
    public String fileName(Member member, @NotNull @Valid ExportOrder order) {
        member.require(Permission.READ);
        order.requireSense();
        return order.fileName(desks.outside(member.desk()).slug());
    }

    /**
     * Writes it and puts on record that it was taken out. Leaves the stream open.
     *
     * @return how many records were written
     */
    public long write(Member member, @NotNull @Valid ExportOrder order, OutputStream out) {
        return write(member, order, out, done -> {});
    }

    private long write(Member member, ExportOrder order, OutputStream out, LongConsumer done) {
        member.require(Permission.READ);
        order.requireSense();
        try {
            long written = source(order).write(member, order.filter(), order.format(), out, done);
            out.flush();
            transaction.executeWithoutResult(status -> journal.record(
                    member.desk().value(),
                    member.person().value(),
                    order.kind().word() + ".exported",
                    "desk",
                    member.desk().value(),
                    onRecord(order, written)));
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins to write it in the background; the job's outcome names the file and how many records it has. */
    public Job start(Member member, @NotNull @Valid ExportOrder order) {
        String name = fileName(member, order);
        return jobs.start(member, WORK, name, progress -> {
            progress.total(source(order).count(member, order.filter()));
            ExportFiles.Id file = files.begin(member, name, order.format().mediaType());
            try (ExportFiles.Writing out = files.writing(file)) {
                long written = write(member, order, out, progress::done);
                out.finish();
                return Map.of("file", file.toString(), "written", written);
            } catch (RuntimeException stopped) {
                files.drop(file);
                throw stopped;
            }
        });
    }

    /** Begins to write a claim's evidence bundle in the background. */
    public Job startBundle(Member member, @NotNull ClaimId claim) {
        String name = bundles.fileName(member, claim);
        return jobs.start(member, WORK, name, progress -> bundle(member, claim, name, progress));
    }

    private Map<String, Object> bundle(Member member, ClaimId claim, String name, Progress progress)
            throws IOException {
        Path written = Files.createTempFile("bundle", ".zip");
        ExportFiles.Id file = files.begin(member, name, "application/zip");
        try (ExportFiles.Writing out = files.writing(file)) {
            bundles.write(member, claim, written);
            progress.total(1);
            progress.done(1);
            Files.copy(written, out);
            out.finish();
            return Map.of("file", file.toString(), "written", 1);
        } catch (RuntimeException | IOException stopped) {
            files.drop(file);
            throw stopped;
        } finally {
            Files.delete(written);
        }
    }

    private ExportSource source(ExportOrder order) {
        return sources.get(order.kind());
    }

    private static Map<String, Object> onRecord(ExportOrder order, long written) {
        Map<String, Object> content = new TreeMap<>();
        content.put("format", order.format().name());
        content.put("records", written);
        ExportFilter filter = order.filter();
        content.put("states", filter.states().stream().map(Enum::name).sorted().toList());
        content.put("from", filter.from() == null ? "" : filter.from().toString());
        content.put("to", filter.to() == null ? "" : filter.to().toString());
        content.put("codebook", filter.codebook());
        return content;
    }
}
