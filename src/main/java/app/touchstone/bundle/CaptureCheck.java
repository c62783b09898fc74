package app.touchstone.bundle;

import app.touchstone.journal.WrittenEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Whether the captures that the evidence names are there, and are those the journal says were taken. */
final class CaptureCheck {

    private static final String TAKEN = "capture.taken";

    private final BundleFile file;

    CaptureCheck(BundleFile file) {
        this.file = file;
    }

    /** The captures' ids: entries about them belong to the bundle, too. */
    static Set<String> ids(JsonNode evidence) {
        Set<String> ids = new HashSet<>();
        evidence.path("captures").forEach(capture -> ids.add(capture.path("id").asString("")));
        return ids;
    }

    /** @return how many there are */
    int check(JsonNode evidence, List<WrittenEntry> entries) throws IOException, Unsound {
        int count = 0;
        for (JsonNode capture : evidence.path("captures")) {
            String name = capture.path("file").asString("");
            Part part = file.part(name).orElseThrow(() -> new Unsound(BundleFault.MISSING, Shown.text(name)));
            if (!part.sha256().equals(capture.path("fileSha256").asString(""))
                    || !taken(capture.path("id").asString(""), part, entries)) {
                throw new Unsound(BundleFault.CAPTURE, name);
            }
            count++;
        }
        return count;
    }

    private static boolean taken(String id, Part part, List<WrittenEntry> entries) throws Unsound {
        for (WrittenEntry entry : entries) {
            if (entry.subject().equals(id) && entry.action().equals(TAKEN)) {
                JsonNode content = StrictJson.read(
                        entry.content().getBytes(StandardCharsets.UTF_8), String.valueOf(entry.sequence()));
                return content.path("warcSha256").asString("").equals(part.sha256());
            }
        }
        return false;
    }
}
