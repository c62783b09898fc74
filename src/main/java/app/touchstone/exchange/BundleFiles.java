package app.touchstone.exchange;

import app.touchstone.account.Member;
import app.touchstone.claim.ClaimId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Answers a request with a bundle; it lies in a temporary file meanwhile, for its length is told first. */
public final class BundleFiles {

    private BundleFiles() {}

    public static void answer(BundleExports bundles, Member member, ClaimId claim, HttpServletResponse response)
            throws IOException {
        Path file = Files.createTempFile("bundle", ".zip");
        try {
            bundles.write(member, claim, file);
            response.setContentType("application/zip");
            response.setContentLengthLong(Files.size(file));
            response.setHeader(
                    "Content-Disposition", "attachment; filename=\"" + bundles.fileName(member, claim) + "\"");
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.delete(file);
        }
    }

    /** A bundle of another desk as it came. */
    public static void answer(TakenBundles taken, Member member, UUID id, HttpServletResponse response)
            throws IOException {
        TakenBundles.Taken bundle = taken.get(member, id);
        response.setContentType("application/zip");
        response.setContentLengthLong(bundle.size());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + bundle.fileName() + "\"");
        taken.read(member, id, response.getOutputStream());
    }
}
