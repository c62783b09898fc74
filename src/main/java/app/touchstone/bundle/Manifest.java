package app.touchstone.bundle;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The manifest against the files that are there. */
final class Manifest {

    private static final int HASH = 64;

    private Manifest() {}

    /** @param parts the files the manifest must list, in their order */
    static void check(byte[] manifest, List<Part> parts) throws Unsound {
        String text = new String(manifest, StandardCharsets.UTF_8);
        if (text.equals(BundleForm.manifest(parts))) {
            return;
        }
        Map<String, String> listed = new HashMap<>();
        for (String line : text.split("\n")) {
            if (line.length() < HASH + 3
                    || !line.startsWith("  ", HASH)
                    || listed.put(line.substring(HASH + 2), line.substring(0, HASH)) != null) {
                throw new Unsound(BundleFault.UNREADABLE, BundleForm.MANIFEST);
            }
        }
        for (Part part : parts) {
            String hash = listed.remove(part.name());
            if (hash == null) {
                throw new Unsound(BundleFault.UNLISTED, part.name());
            }
            if (!hash.equals(part.sha256())) {
                throw new Unsound(BundleFault.CHANGED, part.name());
            }
        }
        throw listed.isEmpty()
                ? new Unsound(BundleFault.UNREADABLE, BundleForm.MANIFEST)
                : new Unsound(
                        BundleFault.MISSING,
                        Shown.text(listed.keySet().stream().sorted().findFirst().orElseThrow()));
    }
}
