package app.touchstone.bundle;

import java.io.IOException;
import tools.jackson.databind.JsonNode;

/** Whether the captures that the evidence names are there, and are those that were taken. */
final class CaptureCheck {

    private final BundleFile file;

    CaptureCheck(BundleFile file) {
        this.file = file;
    }

    /** @return how many there are */
    int check(JsonNode evidence) throws IOException, Unsound {
        int count = 0;
        for (JsonNode capture : evidence.path("captures")) {
            String name = capture.path("file").asString("");
            Part part = file.part(name).orElseThrow(() -> new Unsound(BundleFault.MISSING, Shown.text(name)));
            if (!part.sha256().equals(capture.path("fileSha256").asString(""))) {
                throw new Unsound(BundleFault.CAPTURE, name);
            }
            count++;
        }
        return count;
    }
}
