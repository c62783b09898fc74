package app.touchstone.bundle;

import app.touchstone.journal.WrittenEntry;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Whether the editions that are there are those the journal names: each of them, and no other. */
final class EditionCheck {

    private static final Set<String> PUBLISHING = Set.of("edition.published", "edition.retracted");
    private static final String FILED = "edition.filed";

    private final BundleFile file;

    EditionCheck(BundleFile file) {
        this.file = file;
    }

    /** @return how many there are */
    int check(List<WrittenEntry> entries) throws Unsound {
        Set<String> folders = new HashSet<>();
        for (WrittenEntry entry : entries) {
            if (PUBLISHING.contains(entry.action())) {
                folders.add(edition(content(entry)));
            }
            if (PUBLISHING.contains(entry.action()) || entry.action().equals(FILED)) {
                files(content(entry));
            }
        }
        for (Part part : file.parts()) {
            if (part.name().startsWith("reports/")
                    && folders.stream().noneMatch(folder -> part.name().startsWith(folder))) {
                throw new Unsound(BundleFault.EDITION, part.name());
            }
        }
        return folders.size();
    }

    private String edition(JsonNode content) throws Unsound {
        String name = BundleForm.editionContent(content.path("edition").asInt(0));
        requireHash(name, content.path("sha256"));
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    /** Editions of before files were kept have none. */
    private void files(JsonNode content) throws Unsound {
        for (Map.Entry<String, JsonNode> hash : content.path("files").properties()) {
            requireHash(
                    BundleForm.editionFile(content.path("edition").asInt(0), Shown.text(hash.getKey())),
                    hash.getValue());
        }
    }

    private void requireHash(String name, JsonNode hash) throws Unsound {
        Part part = file.part(name).orElseThrow(() -> new Unsound(BundleFault.MISSING, name));
        if (!part.sha256().equals(hash.asString(""))) {
            throw new Unsound(BundleFault.EDITION, name);
        }
    }

    private static JsonNode content(WrittenEntry entry) throws Unsound {
        return StrictJson.read(entry.content().getBytes(StandardCharsets.UTF_8), String.valueOf(entry.sequence()));
    }
}
