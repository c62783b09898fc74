package app.touchstone.exchange;

import app.touchstone.account.Member;
import app.touchstone.basis.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;

/** Answers a request with something taken out, written while it is read. */
public final class ExportAnswer {

    private ExportAnswer() {}

    public static void write(Exports exports, Member member, ExportOrder order, HttpServletResponse response)
            throws IOException {
        head(response, exports.fileName(member, order), order.format().mediaType());
        exports.write(member, order, response.getOutputStream());
    }

    /** @param id of a file that was made in the background */
    public static void write(ExportFiles files, Member member, String id, HttpServletResponse response)
            throws IOException {
        ExportFiles.Kept file;
        try {
            file = files.get(member, ExportFiles.Id.of(id));
        } catch (IllegalArgumentException noId) {
            throw Problem.notFound("export");
        }
        head(response, file.name(), file.mediaType());
        response.setContentLengthLong(file.size());
        files.read(member, file.id(), response.getOutputStream());
    }

    private static void head(HttpServletResponse response, String name, String mediaType) {
        response.setContentType(mediaType);
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
