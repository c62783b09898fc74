package app.touchstone.look;

import com.vaadin.flow.server.streams.FileUploadCallback;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.file.Files;

/**
 * Takes what is uploaded into a temporary file, which whoever is handed it deletes. The library has the like, but calls the
 * file after the one that was uploaded: with a long name it could not be made.
 */
public final class TempUpload {

    private TempUpload() {}

    /** @param done called in the request that brought the file, not in the screen's own turn */
    public static UploadHandler to(FileUploadCallback done) {
        return UploadHandler.toFile(
                done, about -> Files.createTempFile("touchstone-", ".upload").toFile());
    }
}
