package app.touchstone.bundle;

import app.touchstone.journal.InclusionPaths;
import app.touchstone.journal.Rooted;
import app.touchstone.journal.WrittenEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Says whether a bundle holds, or what about it does not hold first. In this order: the archive byte by byte; the seal;
 * the manifest against the seal; each file against the manifest; the journal's entries against each other and against
 * the root that was sealed; what files and entries say of each other.
 */
public final class BundleVerifier {

    /** Proof, entries and metadata are read into memory; more of one of them is no bundle of ours. */
    static final int LARGEST_TEXT = 64 * 1024 * 1024;

    /** An entry's number and hash that were kept outside. @param sequence 0 for any */
    public record Head(long sequence, String hash) {
        boolean is(WrittenEntry entry) {
            return hash.equals(entry.hash()) && (sequence == 0 || sequence == entry.sequence());
        }
    }

    /**
     * What holds.
     *
     * @param wording of the claim
     * @param editions how many there are
     * @param entries how many entries about the claim are proven
     * @param seal the entry that stands for everything: its number and hash are the head
     */
    public record Holds(
            String desk,
            String claim,
            String wording,
            int files,
            long bytes,
            int editions,
            int captures,
            int entries,
            WrittenEntry seal) {}

    private final BundleFile file;

    private BundleVerifier(BundleFile file) {
        this.file = file;
    }

    /**
     * Verifies a file.
     *
     * @param heads one of which the seal must be; empty when none is known
     * @throws Unsound naming the first thing that does not hold
     * @throws IOException when the file cannot be read at all
     */
    public static Holds verify(Path path, List<Head> heads) throws IOException, Unsound {
        try (BundleFile file = BundleFile.open(path)) {
            return verify(file, heads);
        }
    }

    /** The same of a file that stays open, to be read further. */
    public static Holds verify(BundleFile file, List<Head> heads) throws IOException, Unsound {
        return new BundleVerifier(file).verify(heads);
    }

    private Holds verify(List<Head> heads) throws IOException, Unsound {
        List<Part> listed = new ArrayList<>(file.parts());
        if (!listed.removeLast().name().equals(BundleForm.PROOF)) {
            throw new Unsound(BundleFault.MISSING, BundleForm.PROOF);
        }
        if (listed.isEmpty() || !listed.removeLast().name().equals(BundleForm.MANIFEST)) {
            throw new Unsound(BundleFault.MISSING, BundleForm.MANIFEST);
        }
        BundleProof proof = BundleProof.read(bytes(BundleForm.PROOF));
        JsonNode sealed = sealed(proof.seal());
        byte[] manifest = bytes(BundleForm.MANIFEST);
        if (!part(BundleForm.MANIFEST).sha256().equals(sealed.path("manifest").asString(""))) {
            // said of the file, where it is the file that does not fit: that is what a person looks for
            Manifest.check(manifest, listed);
            throw new Unsound(BundleFault.MANIFEST, BundleForm.MANIFEST);
        }
        Manifest.check(manifest, listed);
        for (String needed : BundleForm.NEEDED) {
            part(needed);
        }
        JsonNode evidence = json(BundleForm.EVIDENCE);
        Set<String> subjects = CaptureCheck.ids(evidence);
        subjects.add(proof.seal().subject());
        List<WrittenEntry> entries = entries(proof, sealed, subjects);
        JsonNode claim = json(BundleForm.CLAIM);
        if (!claim.path("id").asString("").equals(proof.seal().subject())) {
            throw new Unsound(BundleFault.FOREIGN, BundleForm.CLAIM);
        }
        CrateCheck.check(json(BundleForm.METADATA), listed);
        int editions = new EditionCheck(file).check(entries);
        int captures = new CaptureCheck(file).check(evidence, entries);
        requireHead(heads, proof.seal());
        return new Holds(
                proof.seal().desk(),
                proof.seal().subject(),
                claim.path("wording").asString(""),
                file.parts().size(),
                file.parts().stream().mapToLong(Part::size).sum(),
                editions,
                captures,
                entries.size(),
                proof.seal());
    }

    private static void requireHead(List<Head> heads, WrittenEntry seal) throws Unsound {
        if (!heads.isEmpty() && heads.stream().noneMatch(head -> head.is(seal))) {
            throw new Unsound(BundleFault.HEAD, String.valueOf(seal.sequence()));
        }
    }

    private static JsonNode sealed(WrittenEntry seal) throws Unsound {
        if (!seal.sound()) {
            throw new Unsound(BundleFault.SEAL, String.valueOf(seal.sequence()));
        }
        JsonNode content = StrictJson.read(seal.content().getBytes(StandardCharsets.UTF_8), BundleForm.PROOF);
        if (!seal.action().equals(Rooted.ACTION)
                || !seal.subjectType().equals("claim")
                || content.path("size").asLong(0) != seal.sequence() - 1
                || !content.path("format").asString("").equals(BundleForm.FORMAT)) {
            throw new Unsound(BundleFault.SEAL, String.valueOf(seal.sequence()));
        }
        return content;
    }

    private List<WrittenEntry> entries(BundleProof proof, JsonNode sealed, Set<String> subjects)
            throws IOException, Unsound {
        WrittenEntry seal = proof.seal();
        List<WrittenEntry> entries = new EntryLines(bytes(BundleForm.ENTRIES)).read();
        WrittenEntry before = null;
        for (WrittenEntry entry : entries) {
            String number = String.valueOf(entry.sequence());
            if (!entry.sound()) {
                throw new Unsound(BundleFault.ENTRY, number);
            }
            if (!entry.desk().equals(seal.desk())
                    || !subjects.contains(entry.subject())
                    || entry.action().equals(Rooted.ACTION)
                    || before != null && entry.sequence() <= before.sequence()) {
                throw new Unsound(BundleFault.FOREIGN, number);
            }
            boolean next = before != null && entry.sequence() == before.sequence() + 1;
            if (next && !entry.previous().equals(before.hash())) {
                throw new Unsound(BundleFault.LINK, number);
            }
            if (!proof.paths().containsKey(entry.sequence()) || !leads(entry, proof, sealed)) {
                throw new Unsound(BundleFault.PATH, number);
            }
            before = entry;
        }
        if (proof.paths().size() != entries.size()) {
            throw new Unsound(BundleFault.PROOF, BundleForm.PROOF);
        }
        if (before != null
                && before.sequence() == seal.sequence() - 1
                && !seal.previous().equals(before.hash())) {
            throw new Unsound(BundleFault.LINK, String.valueOf(seal.sequence()));
        }
        return entries;
    }

    private static boolean leads(WrittenEntry entry, BundleProof proof, JsonNode sealed) {
        return InclusionPaths.leads(
                entry.hash(),
                entry.sequence(),
                sealed.path("size").asLong(),
                proof.paths().get(entry.sequence()),
                sealed.path("root").asString(""));
    }

    private Part part(String name) throws Unsound {
        return file.part(name).orElseThrow(() -> new Unsound(BundleFault.MISSING, name));
    }

    private byte[] bytes(String name) throws IOException, Unsound {
        return file.bytes(part(name), LARGEST_TEXT);
    }

    private JsonNode json(String name) throws IOException, Unsound {
        return StrictJson.read(bytes(name), name);
    }
}
