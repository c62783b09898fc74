package app.touchstone.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.touchstone.journal.WrittenEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a bundle is found, and named. */
class BundleVerifierTest {

    @TempDir
    Path folder;

    private final Bundles bundle = new Bundles();

    private static BundleVerifier.Holds verify(Path file) throws IOException, Unsound {
        return BundleVerifier.verify(file, List.of());
    }

    private void found(Path file, BundleFault fault, String part) {
        Unsound wrong = catchThrowableOfType(Unsound.class, () -> verify(file));
        assertThat(wrong).as("nothing found").isNotNull();
        assertThat(wrong.fault() + " " + wrong.part()).isEqualTo(fault + " " + part);
    }

    /** The files of a bundle in the given order, in the very archive form, whatever they are. */
    private Path zip(List<Map.Entry<String, byte[]>> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Part> parts = new ArrayList<>();
        for (var file : files) {
            CRC32 crc = new CRC32();
            crc.update(file.getValue());
            parts.add(new Part(
                    file.getKey(),
                    out.size() + StoredZip.LOCAL + file.getKey().length(),
                    file.getValue().length,
                    crc.getValue(),
                    ""));
            out.write(StoredZip.local(file.getKey(), crc.getValue(), file.getValue().length));
            out.write(file.getValue());
        }
        out.write(StoredZip.ending(parts, out.size()));
        return Files.write(Files.createTempFile(folder, "made", ".zip"), out.toByteArray());
    }

    private List<Map.Entry<String, byte[]>> files(Path bundle) throws IOException {
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            List<Map.Entry<String, byte[]>> files = new ArrayList<>();
            for (ZipEntry entry : zip.stream().toList()) {
                files.add(Map.entry(entry.getName(), zip.getInputStream(entry).readAllBytes()));
            }
            return files;
        }
    }

    private Path with(String name, byte[] bytes) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files(bundle.write(folder)).forEach(file -> files.put(file.getKey(), file.getValue()));
        files.put(name, bytes);
        return zip(List.copyOf(files.entrySet()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void should_hold_as_it_was_written_and_say_what_it_is() throws Exception {
        BundleVerifier.Holds holds = verify(bundle.write(folder));

        assertThat(holds.wording()).isEqualTo("The moon is larger than the sun.");
        assertThat(holds.editions()).isEqualTo(1);
        assertThat(holds.captures()).isEqualTo(1);
        assertThat(holds.entries()).isEqualTo(5);
        assertThat(holds.seal().sequence()).isEqualTo(14);
    }

    @Test
    void should_make_the_same_bytes_of_the_same_files() throws Exception {
        assertThat(bundle.write(folder)).hasSameBinaryContentAs(new Bundles().write(folder));
    }

    @Test
    void should_be_an_archive_that_others_can_open() throws Exception {
        Path file = bundle.write(folder);

        assertThat(files(file).stream().map(Map.Entry::getKey))
                .contains(BundleForm.README, BundleForm.METADATA, BundleForm.MANIFEST)
                .endsWith(BundleForm.PROOF);
        assertThat(zip(files(file))).as("these tests write the same form").hasSameBinaryContentAs(file);
    }

    @Test
    void should_show_nothing_of_entries_about_other_claims() throws Exception {
        String all = new String(Files.readAllBytes(bundle.write(folder)), StandardCharsets.UTF_8);

        assertThat(all).doesNotContain("secret").doesNotContain(Bundles.OTHER);
    }

    @Test
    void should_find_any_single_changed_byte() throws Exception {
        byte[] whole = Files.readAllBytes(bundle.write(folder));
        Path file = folder.resolve("flipped.zip");
        List<Integer> unnoticed = new ArrayList<>();

        for (int i = 0; i < whole.length; i++) {
            byte[] flipped = whole.clone();
            flipped[i] ^= (byte) (1 << (i % 8));
            Files.write(file, flipped);
            try {
                verify(file);
                unnoticed.add(i);
            } catch (Unsound noticed) {
                assertThat(noticed.fault()).isNotNull();
            }
        }

        assertThat(unnoticed).isEmpty();
    }

    @Test
    void should_find_where_a_file_breaks_off_wherever_that_is() throws Exception {
        byte[] whole = Files.readAllBytes(bundle.write(folder));
        Path file = folder.resolve("short.zip");

        for (int length = 0; length < whole.length; length += 7) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> verify(file)).as("first %d bytes", length).isInstanceOf(Unsound.class);
        }
    }

    @Test
    void should_find_what_follows_the_end() throws Exception {
        byte[] whole = Files.readAllBytes(bundle.write(folder));
        Path file = Files.write(folder.resolve("longer.zip"), Arrays.copyOf(whole, whole.length + 1));

        found(file, BundleFault.TRAILING, "");
    }

    @Test
    void should_refuse_what_is_no_archive() throws Exception {
        found(Files.write(folder.resolve("empty"), new byte[0]), BundleFault.NO_ARCHIVE, "");
        found(Files.write(folder.resolve("text"), bytes("hello, is this a bundle?")), BundleFault.NO_ARCHIVE, "");
    }

    @Test
    void should_name_a_file_that_was_changed_with_its_checksum_made_to_fit() throws Exception {
        found(with("reports/1/report.md", bytes("# Another report\n")), BundleFault.CHANGED, "reports/1/report.md");
        found(with(BundleForm.CLAIM, bytes("{}")), BundleFault.CHANGED, BundleForm.CLAIM);
        found(with(BundleForm.METADATA, bytes("{}")), BundleFault.CHANGED, BundleForm.METADATA);
    }

    @Test
    void should_name_the_manifest_when_it_was_made_to_fit_the_changed_file() throws Exception {
        List<Map.Entry<String, byte[]>> files = new ArrayList<>(files(with("reports/1/report.md", bytes("# New\n"))));
        List<Part> parts;
        try (BundleFile open = BundleFile.open(zip(files))) {
            parts = open.parts().subList(0, files.size() - 2);
        }
        files.set(files.size() - 2, Map.entry(BundleForm.MANIFEST, bytes(BundleForm.manifest(parts))));

        found(zip(files), BundleFault.MANIFEST, BundleForm.MANIFEST);
    }

    @Test
    void should_name_a_file_that_was_taken_out_put_in_doubled_or_moved() throws Exception {
        List<Map.Entry<String, byte[]>> files = files(bundle.write(folder));

        List<Map.Entry<String, byte[]>> fewer = new ArrayList<>(files);
        fewer.remove(1);
        found(zip(fewer), BundleFault.MISSING, files.get(1).getKey());

        List<Map.Entry<String, byte[]>> more = new ArrayList<>(files);
        more.add(1, Map.entry("aaa.txt", bytes("new")));
        found(zip(more), BundleFault.UNLISTED, "aaa.txt");

        List<Map.Entry<String, byte[]>> doubled = new ArrayList<>(files);
        doubled.add(2, files.get(1));
        found(zip(doubled), BundleFault.TWICE, files.get(1).getKey());

        List<Map.Entry<String, byte[]>> moved = new ArrayList<>(files);
        moved.add(1, moved.remove(3));
        found(zip(moved), BundleFault.ORDER, files.get(1).getKey());

        found(zip(files.subList(0, files.size() - 1)), BundleFault.MISSING, BundleForm.PROOF);
        found(zip(List.of(files.getFirst(), files.getLast())), BundleFault.ORDER, BundleForm.PROOF);
    }

    @Test
    void should_refuse_names_that_lead_elsewhere() throws Exception {
        for (String name : List.of(
                "../out.txt",
                "/etc/passwd",
                "a/../b",
                "a\\b",
                "C:\\x",
                "a//b",
                ".hidden",
                "a/",
                "a\u0000b",
                "ümlaut")) {
            byte[] latin = name.getBytes(StandardCharsets.ISO_8859_1);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(StoredZip.local("x".repeat(latin.length), 0, 0), 0, StoredZip.LOCAL);
            out.write(latin);
            out.write(StoredZip.ending(List.of(), out.size()));
            Path file = Files.write(folder.resolve("named.zip"), out.toByteArray());
            Unsound wrong = catchThrowableOfType(Unsound.class, () -> verify(file));
            assertThat(wrong.fault()).as(name).isEqualTo(BundleFault.NAME);
        }
    }

    @Test
    void should_refuse_a_bundle_that_another_program_packed_without_unpacking_it() throws Exception {
        Path packed = folder.resolve("packed.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(packed))) {
            zip.putNextEntry(new ZipEntry(BundleForm.README));
            // a gigabyte of nothing, a megabyte packed
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 1024; i++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        }

        found(packed, BundleFault.FRAME, BundleForm.README);
    }

    @Test
    void should_name_an_entry_that_was_changed_or_is_not_proven() throws Exception {
        List<WrittenEntry> entries = new ArrayList<>(bundle.about());
        WrittenEntry one = entries.get(2);
        WrittenEntry changed = new WrittenEntry(
                one.desk(),
                one.sequence(),
                one.at(),
                one.actor(),
                one.action(),
                one.subjectType(),
                one.subject(),
                "{\"to\":\"DISCARDED\"}",
                one.previous(),
                one.hash());

        entries.set(2, changed);
        found(bundle.write(folder, entries), BundleFault.ENTRY, "4");
        entries.set(2, Bundles.hashed(changed));
        found(bundle.write(folder, entries), BundleFault.PATH, "4");
    }

    @Test
    void should_name_entries_of_others_and_entries_out_of_order() throws Exception {
        List<WrittenEntry> entries = bundle.about();

        found(bundle.write(folder, List.of(entries.get(0), bundle.journal.get(1))), BundleFault.FOREIGN, "2");
        found(bundle.write(folder, List.of(entries.get(1), entries.get(0))), BundleFault.FOREIGN, "1");
    }

    @Test
    void should_miss_an_edition_the_journal_names_and_find_one_it_does_not_name() throws Exception {
        bundle.file("reports/2/content.json", "{}");
        found(bundle.write(folder), BundleFault.EDITION, "reports/2/content.json");
        bundle.files.remove("reports/2/content.json");
        bundle.files.remove("reports/1/content.json");
        found(bundle.write(folder), BundleFault.MISSING, "reports/1/content.json");
        bundle.file("reports/1/content.json", "{\"title\":\"Better\"}");
        found(bundle.write(folder), BundleFault.EDITION, "reports/1/content.json");
    }

    @Test
    void should_name_a_capture_that_is_not_the_one_the_evidence_names() throws Exception {
        bundle.file("captures/one.warc.gz", "other bytes");
        found(bundle.write(folder), BundleFault.CAPTURE, "captures/one.warc.gz");
        bundle.files.remove("captures/one.warc.gz");
        found(bundle.write(folder), BundleFault.MISSING, "captures/one.warc.gz");
        Bundles untold = new Bundles();
        List<WrittenEntry> entries = untold.about().stream()
                .filter(entry -> !entry.subject().equals(Bundles.CAPTURE))
                .toList();
        found(untold.write(folder, entries), BundleFault.CAPTURE, "captures/one.warc.gz");
    }

    @Test
    void should_miss_metadata_of_a_file() throws Exception {
        bundle.file(BundleForm.METADATA, "{\"@graph\":[]}");
        found(bundle.write(folder), BundleFault.METADATA, BundleForm.README);
        bundle.file(BundleForm.METADATA, "{\"@graph\":");
        found(bundle.write(folder), BundleFault.UNREADABLE, BundleForm.METADATA);
    }

    @Test
    void should_hold_against_a_head_that_was_kept_outside_and_against_no_other() throws Exception {
        Path file = bundle.write(folder);
        String head = verify(file).seal().hash();

        BundleVerifier.verify(file, List.of(new BundleVerifier.Head(14, head)));
        BundleVerifier.verify(file, List.of(new BundleVerifier.Head(0, head)));
        for (BundleVerifier.Head other :
                List.of(new BundleVerifier.Head(13, head), new BundleVerifier.Head(0, "0".repeat(64)))) {
            Unsound wrong = catchThrowableOfType(Unsound.class, () -> BundleVerifier.verify(file, List.of(other)));
            assertThat(wrong.fault()).isEqualTo(BundleFault.HEAD);
        }
    }
}
