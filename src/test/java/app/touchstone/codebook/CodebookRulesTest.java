package app.touchstone.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.touchstone.basis.Problem;
import app.touchstone.codebook.CodebookDiff.Change;
import app.touchstone.codebook.CodebookDiff.Kind;
import app.touchstone.codebook.CodebookFile.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

class CodebookRulesTest {

    private static final String HEAD = "key,parent,label,definition,colour,hotkey\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,,A,d,red,;a,,B,d,red,            | 3 | codes[1].key        | codebook.file.twice",
                "a,x,A,d,red,                       | 2 | codes[0].parent     | codebook.file.parent",
                "a,b,A,d,red,;b,a,B,d,red,          | 2 | codes[0].parent     | codebook.file.circle",
                "a,a,A,d,red,                       | 2 | codes[0].parent     | codebook.file.circle",
                "a,,A,d,red,q;b,,B,d,red,q          | 3 | codes[1].hotkey     | codebook.file.hotkey",
                "a,,A,d,pink,                       | 2 | codes[0].colour     | codebook.file.colour",
                "a,,,d,red,                         | 2 | codes[0].label      | codebook.csv.label",
                "a,,A,,red,                         | 2 | codes[0].definition | codebook.csv.definition",
                "A B,,A,d,red,                      | 2 | codes[0].key        | codebook.csv.key",
                "a,,A,d,red,qq                      | 2 | codes[0].hotkey     | codebook.csv.hotkey",
                "a,,A,d,red                         | 2 | codes[0]            | codebook.csv.cells",
                "a,,\"A;B\",d,red,;b,x,B,d,red,     | 4 | codes[1].parent     | codebook.file.parent",
            })
    void should_name_the_line_and_the_path_of_each_fault(String rows, int line, String path, String key) {
        CodebookCsv.Reading reading = read(HEAD + rows.replace(';', '\n'));
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.row()).isEqualTo(line);
            assertThat(finding.path()).isEqualTo(path);
            assertThat(finding.key()).isEqualTo(key);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "key,label,colour;a,A,red                     | codebook.csv.missing",
                "key,label,definition,colour,size;a,A,d,red,1 | codebook.csv.column",
                "key,key,label,definition,colour;a,a,A,d,red  | codebook.csv.column",
                "key,label,definition,colour;a,\"A,d,red      | codebook.csv.open",
                "key,label,definition,colour;a,\"A\"x,d,red   | codebook.csv.quote",
            })
    void should_refuse_a_file_that_cannot_be_read_as_rows(String text, String key) {
        assertThatThrownBy(() -> read(text.replace(';', '\n')))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo(key));
    }

    @Test
    void should_refuse_other_encodings_and_an_empty_file() {
        assertThatThrownBy(() -> CodebookCsv.read("é".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessageContaining("codebook.csv.encoding");
        assertThatThrownBy(() -> read("")).hasMessageContaining("codebook.csv.missing");
        assertThat(read(HEAD).findings()).extracting(FileFinding::key).containsExactly("codebook.csv.empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@a", "\tx", "\rx", "'=1", "''+", "'plain", "a,\"b\"\r\nc", "’=1"})
    void should_neutralise_formulas_and_read_every_text_back(String words) {
        Entry code = new Entry("a", null, "A", words, words, words, words, words, words, "red", null);
        String csv = CodebookCsv.write(List.of(code));
        assertThat(csv).doesNotContainPattern("[,\"\n][=+\\-@\t]");
        assertThat(read(csv)).isEqualTo(new CodebookCsv.Reading(List.of(code), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"policy-frames", "persuasion-techniques", "ukraine-war-narratives"})
    void should_carry_the_starter_codebooks_through_csv_and_json(String name) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        try (InputStream in = new ClassPathResource("starter/codebooks/" + name + ".json").getInputStream()) {
            CodebookFile file = json.readValue(in, CodebookFile.class);
            assertThat(json.readValue(json.writeValueAsString(file), CodebookFile.class))
                    .isEqualTo(file);
            CodebookCsv.Reading reading = read(CodebookCsv.write(file.codes()));
            assertThat(reading.findings()).isEmpty();
            assertThat(CodebookDiff.between(file.codes(), reading.codes())).isEmpty();
        }
    }

    @Test
    @Timeout(5)
    void should_read_ten_thousand_codes_and_refuse_a_chain_of_them() {
        List<Entry> wide = new ArrayList<>();
        List<Entry> chain = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            wide.add(code("c" + i, i == 0 ? null : "c" + (i - 1) / 10, "L"));
            chain.add(code("c" + i, i == 0 ? null : "c" + (i - 1), "L"));
        }
        assertThat(read(CodebookCsv.write(wide)).findings()).isEmpty();
        assertThat(CodebookCheck.findings(chain.reversed()))
                .extracting(FileFinding::key)
                .containsExactly("codebook.file.deep");
    }

    @Test
    void should_put_parents_before_their_children_and_else_keep_the_order() {
        List<Entry> codes =
                List.of(code("c", "b", "C"), code("z", null, "Z"), code("b", "a", "B"), code("a", null, "A"));
        assertThat(CodebookCheck.findings(codes)).isEmpty();
        assertThat(CodebookCheck.parentsFirst(codes)).extracting(Entry::key).containsExactly("a", "b", "c", "z");
    }

    @Test
    void should_tell_what_differs_between_two_versions() {
        List<Entry> before = List.of(code("a", null, "A"), code("b", "a", "B"), code("c", null, "C"));
        List<Entry> after = List.of(
                code("a", null, "Alpha"),
                code("b", null, "B"),
                new Entry("d", null, "D", "d", "", "", "", null, null, "red", null));
        assertThat(CodebookDiff.between(before, after))
                .containsExactly(
                        new Change(Kind.RENAMED, "a", "label", "A", "Alpha"),
                        new Change(Kind.MOVED, "b", "parent", "a", ""),
                        new Change(Kind.ADDED, "d", "key", "", "D"),
                        new Change(Kind.REMOVED, "c", "key", "C", ""));
        assertThat(CodebookDiff.between(before, before)).isEmpty();
    }

    private static Entry code(String key, @Nullable String parent, String label) {
        return new Entry(key, parent, label, "d", "", "", "", null, null, "red", null);
    }

    private static CodebookCsv.Reading read(String text) {
        return CodebookCsv.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
