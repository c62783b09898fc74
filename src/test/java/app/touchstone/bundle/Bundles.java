package app.touchstone.bundle;

import app.touchstone.journal.CanonicalJson;
import app.touchstone.journal.InclusionPaths;
import app.touchstone.journal.JournalEntry;
import app.touchstone.journal.WrittenEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A small bundle with all there is in one, made file by file; tests change what they want before it is written. */
public final class Bundles {

    static final String DESK = "0198c0de-0000-7000-8000-000000000001";
    static final String CLAIM = "0198c0de-0000-7000-8000-000000000002";
    static final String OTHER = "0198c0de-0000-7000-8000-000000000003";

    static final String CAPTURE = "0198c0de-0000-7000-8000-000000000004";

    final TreeMap<String, byte[]> files = new TreeMap<>();
    final List<WrittenEntry> journal = new ArrayList<>();

    public Bundles() {
        String content = "{\"title\":\"Ґрунтовно\"}";
        file(BundleForm.README, "# Read me\n");
        file(BundleForm.CLAIM, "{\"id\":\"" + CLAIM + "\",\"wording\":\"The moon is larger than the sun.\"}");
        file("captures/one.warc.gz", "bytes of a capture");
        file(
                BundleForm.EVIDENCE,
                "{\"captures\":[{\"id\":\"" + CAPTURE + "\",\"file\":\"captures/one.warc.gz\",\"fileSha256\":\""
                        + CanonicalJson.sha256("bytes of a capture") + "\"}],\"evidence\":[]}");
        file(BundleForm.editionContent(1), content);
        file("reports/1/report.md", "# Report\n");
        entry("claim.drafted", CLAIM, "{\"number\":1}");
        entry("claim.drafted", OTHER, "{\"number\":2}");
        entry("claim.moved", CLAIM, "{\"to\":\"OPEN\"}");
        entry("claim.moved", CLAIM, "{\"to\":\"IN_REVIEW\"}");
        entry("capture.taken", CAPTURE, "{\"warcSha256\":\"" + CanonicalJson.sha256("bytes of a capture") + "\"}");
        for (int i = 0; i < 6; i++) {
            entry("claim.changed", OTHER, "{\"wording\":\"secret " + i + "\"}");
        }
        entry("edition.published", CLAIM, "{\"edition\":1,\"sha256\":\"" + CanonicalJson.sha256(content) + "\"}");
        entry("claim.changed", OTHER, "{\"wording\":\"secret\"}");
    }

    void file(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public void file(String name, byte[] bytes) {
        files.put(name, bytes);
    }

    void entry(String action, String subject, String content) {
        String previous =
                journal.isEmpty() ? JournalEntry.GENESIS : journal.getLast().hash();
        journal.add(hashed(new WrittenEntry(
                DESK,
                journal.size() + 1,
                "2026-11-24T10:00:00Z",
                "",
                action,
                "claim",
                subject,
                content,
                previous,
                "")));
    }

    static WrittenEntry hashed(WrittenEntry e) {
        return new WrittenEntry(
                e.desk(),
                e.sequence(),
                e.at(),
                e.actor(),
                e.action(),
                e.subjectType(),
                e.subject(),
                e.content(),
                e.previous(),
                e.computeHash());
    }

    List<WrittenEntry> about() {
        return journal.stream().filter(entry -> !entry.subject().equals(OTHER)).toList();
    }

    /** Writes the bundle as a desk does. */
    public Path write(Path folder) throws IOException {
        return write(folder, about());
    }

    Path write(Path folder, List<WrittenEntry> entries) throws IOException {
        file(
                BundleForm.ENTRIES,
                entries.stream().map(entry -> entry.line() + "\n").collect(Collectors.joining()));
        Path file = Files.createTempFile(folder, "bundle", ".zip");
        try (BundleWriter writer = new BundleWriter(file)) {
            for (var one : files.entrySet()) {
                writer.add(one.getKey(), one.getValue());
            }
            if (!files.containsKey(BundleForm.METADATA)) {
                writer.add(
                        BundleForm.METADATA,
                        Crate.of(
                                new Crate.Facts(
                                        "Bundle", "A claim", Instant.EPOCH, "", "Desk", "https://desk.example/desk"),
                                writer.parts(),
                                Map.of()));
            }
            String manifest = writer.manifest();
            InclusionPaths paths = new InclusionPaths(
                    journal.size(), entries.stream().map(WrittenEntry::sequence).toList());
            journal.forEach(entry -> paths.add(entry.hash()));
            WrittenEntry seal = hashed(new WrittenEntry(
                    DESK,
                    journal.size() + 1,
                    "2026-11-25T10:00:00Z",
                    "",
                    "bundle.sealed",
                    "claim",
                    CLAIM,
                    CanonicalJson.of(Map.of(
                            "entries", entries.size(),
                            "format", BundleForm.FORMAT,
                            "manifest", manifest,
                            "root", paths.root(),
                            "size", journal.size())),
                    journal.getLast().hash(),
                    ""));
            writer.proof(new BundleProof(
                    seal,
                    entries.stream()
                            .collect(Collectors.toMap(WrittenEntry::sequence, entry -> paths.path(entry.sequence())))));
        }
        return file;
    }
}
