package app.touchstone.bundle;

import java.util.List;
import java.util.stream.Collectors;

/** The files every bundle has, and in which order files stand. */
public final class BundleForm {

    /** Named by the proof; another number is another form. */
    public static final String FORMAT = "touchstone-bundle/1";

    public static final String README = "README.md";
    public static final String CLAIM = "claim/claim.json";
    public static final String EVIDENCE = "claim/evidence.json";
    public static final String ENTRIES = "journal/entries.jsonl";
    public static final String METADATA = "ro-crate-metadata.json";
    /** Lines that {@code sha256sum -c} understands, for every file but itself and the proof. */
    public static final String MANIFEST = "manifest-sha256.txt";
    /** How manifest and entries stand in the journal; written last, for it needs the manifest's hash. */
    public static final String PROOF = "journal/proof.json";

    static final List<String> NEEDED = List.of(README, CLAIM, EVIDENCE, ENTRIES, METADATA);

    private BundleForm() {}

    /** What the content of an edition is called. */
    public static String editionContent(int number) {
        return "reports/" + number + "/content.json";
    }

    /** What a file of an edition is called. @param ending html, pdf, … */
    public static String editionFile(int number, String ending) {
        return "reports/" + number + "/report." + ending;
    }

    /** Whether a file may stand behind another: by name, then the manifest, then the proof. */
    static boolean follows(String name, String before) {
        if (name.equals(PROOF)) {
            return before.equals(MANIFEST);
        }
        return !before.equals(MANIFEST) && (name.equals(MANIFEST) || name.compareTo(before) > 0);
    }

    static String manifest(List<Part> parts) {
        return parts.stream()
                .map(part -> part.sha256() + "  " + part.name() + "\n")
                .collect(Collectors.joining());
    }
}
