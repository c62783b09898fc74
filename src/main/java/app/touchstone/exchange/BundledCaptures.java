package app.touchstone.exchange;

import app.touchstone.account.Member;
import app.touchstone.basis.Problem;
import app.touchstone.bundle.BundleFile;
import app.touchstone.bundle.BundleForm;
import app.touchstone.bundle.Part;
import app.touchstone.capture.Brought;
import app.touchstone.capture.BroughtCapture;
import app.touchstone.capture.Capture;
import app.touchstone.capture.Captures;
import app.touchstone.job.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the archived copies of a bundle copies of the desk that takes it in: read first, and kept when all are sound. */
@Component
class BundledCaptures {

    private static final int MOST_COPIES = 500;
    private static final long MEGABYTE = 1024 * 1024;
    /** Of all copies of a bundle, unpacked: reading more would keep the machine from its other work. */
    private static final long MOST_UNPACKED = 4096 * MEGABYTE;

    private final Captures captures;

    BundledCaptures(Captures captures) {
        this.captures = captures;
    }

    /** The copies of one bundle while it is taken in, by their ids there. */
    final class Copies implements AutoCloseable {
        private final Map<UUID, Brought> read = new LinkedHashMap<>();

        /** In the transaction of what is made of the bundle. @return the copies here, by their ids in the bundle */
        Map<UUID, Capture> keep(Member member) {
            Map<UUID, Capture> here = new HashMap<>();
            read.forEach((id, copy) -> here.put(id, captures.keepBrought(member, copy)));
            return here;
        }

        @Override
        public void close() {
            read.values().forEach(Brought::close);
        }
    }

    /**
     * Reads all copies; nothing is kept yet, and no transaction should be open.
     *
     * @param desk whose bundle it is
     * @param progress told after each copy; may throw to stop the work
     * @throws Problem REFUSED naming the first that cannot be kept
     */
    Copies read(
            Member member,
            BundleFile bundle,
            BundledClaim.Desk desk,
            List<BundledEvidence.Capture> told,
            Progress progress) {
        if (told.size() > MOST_COPIES) {
            throw Problem.refused("exchange.in.manyCopies", MOST_COPIES);
        }
        progress.total(told.size() + 1L);
        Copies copies = new Copies();
        boolean done = false;
        try {
            long unpacked = 0;
            for (BundledEvidence.Capture one : told) {
                if (copies.read.containsKey(one.id())) {
                    throw Problem.refused("exchange.bundle.fault.TWICE", one.file());
                }
                Brought copy = read(member, bundle, desk, one);
                copies.read.put(one.id(), copy);
                progress.done(copies.read.size());
                unpacked += copy.unpacked();
                if (unpacked > MOST_UNPACKED) {
                    throw Problem.refused("exchange.in.largeCopies", MOST_UNPACKED / MEGABYTE);
                }
            }
            done = true;
            return copies;
        } finally {
            if (!done) {
                copies.close();
            }
        }
    }

    private Brought read(Member member, BundleFile bundle, BundledClaim.Desk desk, BundledEvidence.Capture one) {
        try (InputStream warc = bundle.stream(part(bundle, one.file()))) {
            return captures.readBrought(member, brought(desk, one), warc);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static Part part(BundleFile bundle, String name) {
        return bundle.part(name).orElseThrow(() -> Problem.refused("exchange.bundle.fault.MISSING", name));
    }

    private static BroughtCapture brought(BundledClaim.Desk desk, BundledEvidence.Capture one) {
        try {
            return new BroughtCapture(
                    one.address(),
                    one.finalAddress(),
                    one.takenAt(),
                    one.payloadSha256(),
                    one.fileSha256(),
                    one.elsewhere(),
                    desk.id(),
                    desk.shortName(),
                    one.id());
        } catch (NullPointerException untold) {
            throw Problem.refused("exchange.bundle.fault.UNREADABLE", BundleForm.EVIDENCE);
        }
    }
}
