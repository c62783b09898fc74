package app.touchstone.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.touchstone.basis.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows out of tables in every form and charset, and how they are told apart. */
class TableRowsTest {

    private static final String TEXT = "Твердження про хліб; він подорожчав удвічі.";

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private void read(IntakeKind kind, byte[] bytes, TableReading reading) throws IOException {
        TableRows.of(kind).read(new ByteArrayInputStream(bytes), reading, new TableRows.Taker() {
            @Override
            public boolean row(long number, List<String> cells) {
                rows.add(cells);
                return true;
            }

            @Override
            public boolean broken(long number, Fault fault) {
                faults.add(fault);
                return true;
            }
        });
    }

    private static TableReading reading(String charset, String delimiter) {
        return new TableReading(charset, delimiter, true, List.of(), List.of(), DayOrder.DAY_FIRST);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "windows-1251", "KOI8-U", "UTF-16LE", "UTF-16BE"})
    void should_guess_the_charset_of_a_cyrillic_file(String charset) throws IOException {
        byte[] bytes = (TEXT + "\n").repeat(20).getBytes(Charset.forName(charset));
        assertThat(CharsetGuess.of(new ByteArrayInputStream(bytes))).isEqualTo(charset);
    }

    @Test
    void should_guess_western_files_and_believe_a_mark() throws IOException {
        byte[] western = "Große Straße, año, où être".getBytes(Charset.forName("windows-1252"));
        assertThat(CharsetGuess.of(new ByteArrayInputStream(western))).isEqualTo("windows-1252");
        assertThat(CharsetGuess.of(new ByteArrayInputStream(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE))))
                .isEqualTo("UTF-16LE");
        assertThat(CharsetGuess.of(new ByteArrayInputStream(new byte[0]))).isEqualTo("UTF-8");
        // a character that is cut by the end of a piece is still one
        byte[] long8 = ("x".repeat(65_535) + TEXT).getBytes(StandardCharsets.UTF_8);
        assertThat(CharsetGuess.of(new ByteArrayInputStream(long8))).isEqualTo("UTF-8");
    }

    @Test
    void should_find_the_delimiter() throws IOException {
        for (List<String> one : List.of(
                List.of("a,b,c\n1,2,3\n", ","),
                List.of("a;b\n\"1,5\";2\n", ";"),
                List.of("a\tb\n1\t2\n", "\t"),
                List.of("a|b\n1|2\n", "|"),
                List.of("one column\nonly\n", ","))) {
            assertThat(TableProbe.delimiter(one.getFirst().getBytes(StandardCharsets.UTF_8), "UTF-8"))
                    .as(one.getFirst())
                    .isEqualTo(one.getLast());
        }
    }

    @Test
    void should_read_quotes_lines_within_values_and_rows_of_any_length() throws IOException {
        read(
                IntakeKind.CSV,
                "a,b\n\"1\n2\",\"say \"\"so\"\"\"\n\n3\n4,5,6\n=1+1,@x\n".getBytes(StandardCharsets.UTF_8),
                reading("UTF-8", ","));
        assertThat(rows)
                .containsExactly(
                        List.of("a", "b"),
                        List.of("1\n2", "say \"so\""),
                        List.of("3"),
                        List.of("4", "5", "6"),
                        List.of("=1+1", "@x"));
        assertThat(faults).isEmpty();
    }

    @Test
    void should_tell_of_a_quote_that_is_never_closed() throws IOException {
        read(
                IntakeKind.CSV,
                ("a,b\n1,2\n\"" + "x,y\n".repeat(400_000)).getBytes(StandardCharsets.UTF_8),
                reading("UTF-8", ","));
        assertThat(rows).hasSize(2);
        assertThat(faults).extracting(Fault::key).containsExactly("intake.fault.unclosed");
    }

    @Test
    void should_read_the_first_sheet_of_a_workbook_and_compute_no_formula() throws IOException {
        byte[] book = Workbooks.of(
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>date</t></is></c></row>"
                        + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>1</v></c><c r=\"B3\" s=\"1\"><v>45233</v></c>"
                        + "<c r=\"D3\"><v>12.50</v></c></row>"
                        + "<row r=\"4\"><c r=\"A4\" t=\"str\"><f>\"a\"&amp;\"b\"</f><v>ab</v></c>"
                        + "<c r=\"B4\"><f>HYPERLINK(\"x\")</f></c></row>",
                "claim",
                "Хліб подорожчав");
        read(IntakeKind.XLSX, book, reading("UTF-8", ","));
        assertThat(rows)
                .containsExactly(
                        List.of("claim", "date"),
                        List.of("Хліб подорожчав", "2023-11-03", "", "12.5"),
                        List.of("ab", "=HYPERLINK(\"x\")"));
    }

    @Test
    void should_refuse_workbooks_that_are_none_or_unpack_without_end() throws IOException {
        assertThatThrownBy(() -> read(IntakeKind.XLSX, Workbooks.zip(Map.of("a.txt", "a")), reading("UTF-8", ",")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("intake.sheet.none");
        assertThatThrownBy(() -> read(IntakeKind.XLSX, new byte[] {'P', 'K', 3, 4}, reading("UTF-8", ",")))
                .hasMessageContaining("intake.sheet.broken");
        assertThatThrownBy(() -> read(IntakeKind.XLSX, Workbooks.of("<row><c t=\"s\"><v>9"), reading("UTF-8", ",")))
                .hasMessageContaining("intake.sheet.broken");
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                zip.write(zeros);
            }
        }
        assertThatThrownBy(() -> read(IntakeKind.XLSX, bomb.toByteArray(), reading("UTF-8", ",")))
                .hasMessageContaining("intake.sheet.tooLarge");
    }

    @Test
    void should_read_objects_in_an_array_as_rows() throws IOException {
        byte[] file = "[{\"a\": 1, \"b\": [\"x\", \"y\"]}, {\"b\": null, \"a\": {\"c\": 2}}, 3"
                .getBytes(StandardCharsets.UTF_8);
        List<String> columns = JsonRows.columns(new ByteArrayInputStream(file), 10);
        assertThat(columns).containsExactly("a", "b");
        read(IntakeKind.JSON_LINES, file, new TableReading("UTF-8", ",", true, columns, List.of(), DayOrder.DAY_FIRST));
        assertThat(rows).containsExactly(List.of("1", "x; y"), List.of("{\"c\":2}", ""));
        assertThat(faults).extracting(Fault::key).containsExactly("intake.fault.noObject", "intake.fault.json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-11-03 | 2023-11-03",
                "2023-11-03T10:00:00Z | 2023-11-03",
                "3.11.2023 | 2023-11-03",
                "03/11/2023 | 2023-11-03",
                "2023/11/03 | 2023-11-03",
                "November 3, 2023 | 2023-11-03",
                "3 Nov 2023 | 2023-11-03",
                "3 листопада 2023 | 2023-11-03",
                "31.31.2023 | ",
                "2023-02-30 | ",
                "soon | "
            })
    void should_read_days_as_people_write_them(String text, LocalDate day) {
        assertThat(Days.read(text, DayOrder.DAY_FIRST).orElse(null)).isEqualTo(day);
    }

    @Test
    void should_call_columns_as_spreadsheets_do() {
        assertThat(TableProbe.letters(0)).isEqualTo("A");
        assertThat(TableProbe.letters(25)).isEqualTo("Z");
        assertThat(TableProbe.letters(26)).isEqualTo("AA");
        assertThat(TableProbe.letters(701)).isEqualTo("ZZ");
    }
}
