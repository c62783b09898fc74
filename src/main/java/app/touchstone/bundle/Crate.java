package app.touchstone.bundle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The RO-Crate metadata of a bundle (RO-Crate 1.1, https://w3id.org/ro/crate/1.1): what it is, who made it, and each file
 * with what it holds, its size and its hash.
 */
public final class Crate {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * What the metadata say of the whole.
     *
     * @param at a moment of the claim, not of the writing: the same claim makes the same bundle
     * @param licence an address; empty when nothing is known
     * @param desk the name
     * @param deskAddress its public address
     */
    public record Facts(String name, String description, Instant at, String licence, String desk, String deskAddress) {}

    /** What a file is. @param mediaType an IANA media type */
    public record Described(String name, String mediaType, String description) {}

    private Crate() {}

    /** @param described for files whose names say too little; others are described by their names */
    public static String of(Facts facts, List<Part> parts, Map<String, Described> described) {
        List<Object> graph = new ArrayList<>();
        graph.add(of(
                BundleForm.METADATA,
                "CreativeWork",
                Map.of(
                        "about", id("./"),
                        "conformsTo", id("https://w3id.org/ro/crate/1.1"))));
        Map<String, Object> root = of("./", "Dataset", Map.of());
        root.put("name", facts.name);
        root.put("description", facts.description);
        root.put("datePublished", facts.at.toString());
        if (!facts.licence.isEmpty()) {
            root.put("license", id(facts.licence));
        }
        root.put("publisher", id(facts.deskAddress));
        root.put("hasPart", parts.stream().map(part -> id(part.name())).toList());
        graph.add(root);
        Map<String, Object> desk = of(facts.deskAddress, "Organization", Map.of());
        desk.put("name", facts.desk);
        graph.add(desk);
        for (Part part : parts) {
            graph.add(file(part, described.get(part.name())));
        }
        Map<String, Object> crate = new LinkedHashMap<>();
        // the context of 1.1 does not know sha256
        crate.put(
                "@context",
                List.of("https://w3id.org/ro/crate/1.1/context", Map.of("sha256", "https://schema.org/sha256")));
        crate.put("@graph", graph);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(crate) + "\n";
    }

    private static Map<String, Object> file(Part part, @org.jspecify.annotations.Nullable Described described) {
        Map<String, Object> file = of(part.name(), "File", Map.of());
        file.put("name", described == null ? part.name() : described.name);
        if (described != null) {
            file.put("description", described.description);
            file.put("encodingFormat", described.mediaType);
        }
        file.put("contentSize", String.valueOf(part.size()));
        file.put("sha256", part.sha256());
        return file;
    }

    private static Map<String, Object> of(String id, String type, Map<String, Object> more) {
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("@id", id);
        entity.put("@type", type);
        new java.util.TreeMap<>(more).forEach(entity::put);
        return entity;
    }

    private static Map<String, String> id(String id) {
        return Map.of("@id", id);
    }
}
