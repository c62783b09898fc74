package app.touchstone.bundle;

import app.touchstone.journal.WrittenEntry;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Whether the editions that are there are those the journal names: each of them, and no other. */
final class EditionCheck {

    private static final Set<String> PUBLISHING = Set.of("edition.published", "edition.retracted");

    private final BundleFile file;

    EditionCheck(BundleFile file) {
        this.file = file;
    }

    /** @return how many there are */
    int check(List<WrittenEntry> entries) throws Unsound {
        Set<String> folders = new HashSet<>();
        for (WrittenEntry entry : entries) {
            if (PUBLISHING.contains(entry.action())) {
                folders.add(edition(entry));
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

    private String edition(WrittenEntry entry) throws Unsound {
        JsonNode content =
                StrictJson.read(entry.content().getBytes(StandardCharsets.UTF_8), String.valueOf(entry.sequence()));
        String name = BundleForm.editionContent(content.path("edition").asInt(0));
        Part part = file.part(name).orElseThrow(() -> new Unsound(BundleFault.MISSING, name));
        if (!part.sha256().equals(content.path("sha256").asString(""))) {
            throw new Unsound(BundleFault.EDITION, name);
        }
        return name.substring(0, name.lastIndexOf('/') + 1);
    }
}
