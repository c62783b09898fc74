package app.touchstone.exchange;

import app.touchstone.account.Member;
import app.touchstone.basis.Problem;
import app.touchstone.bundle.BundleFile;
import app.touchstone.bundle.BundleForm;
import app.touchstone.bundle.Part;
import app.touchstone.capture.BroughtCapture;
import app.touchstone.capture.CaptureId;
import app.touchstone.capture.Captures;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the archived copies of a bundle copies of the desk that takes it in. */
@Component
class BundledCaptures {

    private final Captures captures;

    BundledCaptures(Captures captures) {
        this.captures = captures;
    }

    /**
     * In the transaction of what is made of the bundle.
     *
     * @param desk whose bundle it is
     * @return the copies here, by their ids in the bundle
     * @throws Problem REFUSED naming the first that cannot be kept
     */
    Map<UUID, CaptureId> bring(
            Member member, BundleFile bundle, BundledClaim.Desk desk, List<BundledEvidence.Capture> told) {
        Map<UUID, CaptureId> here = new HashMap<>();
        for (BundledEvidence.Capture one : told) {
            BroughtCapture brought = brought(desk, one);
            try (InputStream warc = bundle.stream(part(bundle, one.file()))) {
                here.put(one.id(), captures.bring(member, brought, warc).id());
            } catch (IOException lost) {
                throw new UncheckedIOException(lost);
            }
        }
        return here;
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
