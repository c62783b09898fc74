package app.touchstone.bundle;

import app.touchstone.journal.CanonicalJson;
import app.touchstone.journal.WrittenEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * How a bundle stands in the journal of its desk: the entry that sealed it, which names the hash of the manifest and the
 * root over all entries before it, and for each entry about the claim the hashes beside its way to that root.
 *
 * @param seal the entry; its hash is the head to be compared with one that was kept outside
 * @param paths by the numbers of the entries
 */
public record BundleProof(WrittenEntry seal, Map<Long, List<String>> paths) {

    private static final List<String> MEMBERS = List.of("format", "paths", "seal");

    public BundleProof {
        paths = Map.copyOf(paths);
    }

    /** Canonical JSON. */
    String text() {
        List<Map<String, Object>> list = new ArrayList<>();
        new TreeMap<>(paths).forEach((sequence, path) -> list.add(Map.of("path", path, "sequence", sequence)));
        Map<String, Object> proof = new LinkedHashMap<>();
        proof.put("format", BundleForm.FORMAT);
        proof.put("paths", list);
        proof.put("seal", StrictJson.tree(seal.line()));
        return CanonicalJson.of(proof);
    }

    /** @throws Unsound PROOF for anything else than the canonical form of a proof */
    static BundleProof read(byte[] bytes) throws Unsound {
        JsonNode proof = StrictJson.read(bytes, BundleForm.PROOF);
        if (!proof.isObject()
                || !proof.propertyNames().stream().sorted().toList().equals(MEMBERS)
                || !proof.path("format").asString("").equals(BundleForm.FORMAT)
                || !StrictJson.canonical(bytes, proof)) {
            throw new Unsound(BundleFault.PROOF, BundleForm.PROOF);
        }
        return new BundleProof(seal(proof.get("seal")), paths(proof.get("paths")));
    }

    private static WrittenEntry seal(JsonNode seal) throws Unsound {
        byte[] line = CanonicalJson.of(seal).getBytes(StandardCharsets.UTF_8);
        try {
            return WrittenEntry.read(line, line.length);
        } catch (WrittenEntry.NoEntry wrong) {
            throw new Unsound(BundleFault.PROOF, BundleForm.PROOF);
        }
    }

    private static Map<Long, List<String>> paths(JsonNode list) throws Unsound {
        Map<Long, List<String>> paths = new TreeMap<>();
        long last = 0;
        if (!list.isArray()) {
            throw new Unsound(BundleFault.PROOF, BundleForm.PROOF);
        }
        for (JsonNode one : list) {
            List<String> path = new ArrayList<>();
            one.path("path").forEach(step -> path.add(step.asString("")));
            long sequence = one.path("sequence").asLong(0);
            if (one.size() != 2 || !one.path("path").isArray() || sequence <= last) {
                throw new Unsound(BundleFault.PROOF, BundleForm.PROOF);
            }
            paths.put(sequence, path);
            last = sequence;
        }
        return paths;
    }
}
