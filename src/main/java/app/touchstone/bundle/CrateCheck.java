package app.touchstone.bundle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Whether the RO-Crate metadata describe every file, and as it is. */
final class CrateCheck {

    private CrateCheck() {}

    /** @param parts what the manifest lists */
    static void check(JsonNode crate, List<Part> parts) throws Unsound {
        Map<String, JsonNode> entities = new HashMap<>();
        for (JsonNode entity : crate.path("@graph")) {
            if (entities.put(entity.path("@id").asString(""), entity) != null) {
                throw new Unsound(
                        BundleFault.METADATA, Shown.text(entity.path("@id").asString("")));
            }
        }
        String root = entities.getOrDefault(BundleForm.METADATA, crate)
                .path("about")
                .path("@id")
                .asString("");
        Set<String> held = new HashSet<>();
        entities.getOrDefault(root, crate)
                .path("hasPart")
                .forEach(part -> held.add(part.path("@id").asString("")));
        for (Part part : parts) {
            if (part.name().equals(BundleForm.METADATA)) {
                continue;
            }
            JsonNode entity = entities.get(part.name());
            if (entity == null
                    || !held.contains(part.name())
                    || !entity.path("sha256").asString("").equals(part.sha256())
                    || !entity.path("contentSize").asString("").equals(String.valueOf(part.size()))) {
                throw new Unsound(BundleFault.METADATA, part.name());
            }
        }
    }
}
