package app.touchstone.codebook;

import app.touchstone.basis.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a codebook from a file without storing anything, and says all that is wrong with it. */
public final class CodebookImport {

    /** The largest file, in bytes: 10,000 codes with long definitions fit. */
    public static final int LARGEST = 20 * 1024 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // a file may leave its version out: which one it becomes is decided here
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /**
     * A file as it was read; with a finding it cannot be taken.
     *
     * @param findings in the order of the file
     */
    public record Reading(CodebookFile file, List<FileFinding> findings) {

        public Reading {
            findings = List.copyOf(findings);
        }
    }

    private CodebookImport() {}

    /**
     * Reads JSON or CSV, by the file's ending.
     *
     * @param head what a CSV file's codes belong to, since it does not say so itself; null when the file's name is all that is
     *     known
     * @throws Problem INVALID when the file cannot be read at all
     */
    public static Reading read(String fileName, byte[] bytes, @Nullable CodebookFile head) {
        if (bytes.length > LARGEST) {
            throw Problem.invalid("file", "codebook.import.large", LARGEST / (1024 * 1024));
        }
        if (fileName.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            CodebookCsv.Reading codes = CodebookCsv.read(bytes);
            CodebookFile file = (head == null ? named(fileName) : head).with(codes.codes());
            return new Reading(file, codes.findings());
        }
        CodebookFile file = json(bytes, CodebookFile.class);
        return new Reading(file, findings(file));
    }

    /** All that is wrong with a codebook, its head first. */
    static List<FileFinding> findings(CodebookFile file) {
        List<FileFinding> findings = new ArrayList<>();
        if (file.key() == null || !file.key().matches(CodebookCheck.KEY)) {
            findings.add(head("key", "codebook.csv.key", String.valueOf(file.key())));
        }
        if (file.kind() == null) {
            findings.add(head("kind", "codebook.import.kind"));
        }
        if (file.name() == null || file.name().isBlank() || file.name().length() > 200) {
            findings.add(head("name", "codebook.import.name"));
        }
        for (String[] text : new String[][] {
            {"language", file.language()},
            {"description", file.description()},
            {"source", file.source()},
            {"licence", file.licence()}
        }) {
            if (text[1] == null) {
                findings.add(head(text[0], "codebook.import.missing", text[0]));
            }
        }
        if (file.codes() == null || file.codes().isEmpty()) {
            findings.add(head("codes", "codebook.csv.empty"));
        } else if (file.codes().stream().anyMatch(code -> code == null)) {
            findings.add(head("codes", "codebook.import.missing", "codes"));
        } else {
            findings.addAll(CodebookCheck.findings(file.codes()));
        }
        return findings;
    }

    /** @throws Problem INVALID naming the line and column at which the JSON is wrong */
    static <T> T json(byte[] bytes, Class<T> type) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            T read = JSON.readValue(text.startsWith("\uFEFF") ? text.substring(1) : text, type);
            if (read == null) {
                throw Problem.invalid("file", "codebook.import.json", 1, 1);
            }
            return read;
        } catch (CharacterCodingException e) {
            throw Problem.invalid("file", "codebook.csv.encoding");
        } catch (JacksonException e) {
            throw Problem.invalid(
                    "file",
                    "codebook.import.json",
                    Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNr()),
                    Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getColumnNr()));
        }
    }

    private static FileFinding head(String field, String key, Object... arguments) {
        return new FileFinding(1, field, key, List.of(arguments));
    }

    private static CodebookFile named(String fileName) {
        String name = fileName.replaceFirst("\\.[^.]*$", "");
        return new CodebookFile(
                keyOf(name), CodeKind.FRAMING, name.isBlank() ? "?" : name, "", 1, "", "", "", List.of(), "");
    }

    /** A key made of a name: small letters, digits and hyphens. */
    public static String keyOf(String name) {
        String key = java.text.Normalizer.normalize(name.toLowerCase(Locale.ROOT), java.text.Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return key.isEmpty() ? "codebook" : key.substring(0, Math.min(80, key.length()));
    }
}
