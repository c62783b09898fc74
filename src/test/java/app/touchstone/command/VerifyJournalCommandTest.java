package app.touchstone.command;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.journal.CanonicalJson;
import app.touchstone.journal.JournalEntry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code verify-journal} as it is called: words in, words and an exit code out. */
class VerifyJournalCommandTest {

    private record Answer(int code, String out, String err) {
        JsonNode json() {
            return JsonMapper.builder().build().readTree(out);
        }
    }

    private static Answer call(InputStream export, String... options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> arguments = new ArrayList<>(List.of("verify-journal", "-"));
        arguments.addAll(Arrays.asList(options));
        int code = Commands.run(
                arguments,
                export,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static Answer call(String export, String... options) {
        return call(new ByteArrayInputStream(export.getBytes(StandardCharsets.UTF_8)), options);
    }

    /** Made without the program's own writer: by the rule alone. */
    private static List<String> lines(int count) {
        List<String> lines = new ArrayList<>();
        String previous = JournalEntry.GENESIS;
        for (int i = 1; i <= count; i++) {
            String rest = "\"previous\":\"" + previous + "\",\"sequence\":" + i
                    + ",\"subject\":\"0198c0de-0000-7000-8000-00000000000" + i % 10 + "\",\"subjectType\":\"claim\"}";
            String begin = "{\"action\":\"claim.moved\",\"actor\":\"\",\"at\":\"2026-11-24T10:00:00Z\","
                    + "\"content\":\"{\\\"reason\\\":\\\"Доведено\\\",\\\"round\\\":" + i + "}\","
                    + "\"desk\":\"0198c0de-0000-7000-8000-0000000000ff\",";
            String hash = CanonicalJson.sha256(begin + rest);
            lines.add(begin + "\"hash\":\"" + hash + "\"," + rest);
            previous = hash;
        }
        return lines;
    }

    private static String hash(String line) {
        return JsonMapper.builder().build().readTree(line).path("hash").asString();
    }

    private static String export(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    @Test
    void should_verify_a_journal_made_by_the_rule_alone() {
        List<String> lines = lines(5);
        Answer answer = call(export(lines));
        assertThat(answer.code).isZero();
        assertThat(answer.out).contains("5 entries verified").contains(hash(lines.getLast()));
        assertThat(call("\ufeff" + String.join("\r\n", lines) + "\r\n\r\n").code)
                .as("as an editor on Windows leaves it")
                .isZero();
    }

    @Test
    void should_name_what_was_changed_removed_inserted_and_reordered() {
        List<String> lines = lines(6);
        List<String> changed = new ArrayList<>(lines);
        changed.set(2, changed.get(2).replace("Доведено", "Спростовано"));
        List<String> removed = new ArrayList<>(lines);
        removed.remove(3);
        List<String> inserted = new ArrayList<>(lines);
        inserted.add(4, lines.get(1));
        List<String> reordered = new ArrayList<>(lines);
        reordered.add(1, reordered.remove(4));
        Map.of(
                        "Entry 3 (line 3) was changed", changed,
                        "Entry 4 was removed: it is missing before line 4", removed,
                        "An entry 2 was inserted, seen (line 5)", inserted,
                        "Entry 2 was reordered: another stands in its place (line 2)", reordered)
                .forEach((words, tampered) -> {
                    Answer answer = call(export(tampered));
                    assertThat(answer.out).contains(words).contains("entries read: " + tampered.size());
                    assertThat(answer.code).isEqualTo(1);
                });
    }

    @Test
    void should_hold_the_export_against_a_head_that_was_kept_outside() {
        List<String> lines = lines(6);
        String head = hash(lines.get(3));
        assertThat(call(export(lines), "--head", head).code).isZero();
        assertThat(call(export(lines), "--head", "4:" + head.toUpperCase(Locale.ROOT)).code)
                .isZero();
        assertThat(call(export(lines), "--head", "4:" + head.replaceAll("(.{8})", "$1 ")).code)
                .as("as it is printed")
                .isZero();
        Answer cut = call(export(lines.subList(0, 3)), "--head", "4:" + head);
        assertThat(cut.code).isEqualTo(1);
        assertThat(cut.out).contains("Entry 4 was removed: it is missing at the end");
        assertThat(call(export(lines.subList(0, 3)), "--head", head).out).contains("No entry has the hash given");
        assertThat(call(export(lines.subList(0, 3))).code).isZero();
    }

    @Test
    void should_answer_programs_in_json() {
        List<String> lines = lines(3);
        JsonNode good = call(export(lines), "--json").json();
        assertThat(good.path("verified").asBoolean()).isTrue();
        assertThat(good.path("entries").asInt()).isEqualTo(3);
        assertThat(good.path("head").asString()).isEqualTo(hash(lines.getLast()));
        assertThat(good.path("fault").isNull()).isTrue();
        JsonNode bad =
                call(export(List.of(lines.get(0), lines.get(2))), "--json").json();
        assertThat(bad.path("verified").asBoolean()).isFalse();
        assertThat(bad.path("fault").asString()).isEqualTo("REMOVED");
        assertThat(bad.path("entry").asInt()).isEqualTo(2);
        assertThat(bad.path("line").asInt()).isEqualTo(2);
    }

    @Test
    void should_say_of_an_empty_file_that_nothing_was_verified() {
        assertThat(call("").code).isEqualTo(1);
        assertThat(call("\n\n").out).contains("nothing was verified");
        assertThat(call("", "--json").json().path("verified").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not JSON",
                "{",
                "[]",
                "{}",
                "null",
                "\u0000\u0001",
                "{\"action\":1}",
                "{\"sequence\":1e0}",
                "{\"sequence\":99999999999999999999}",
                "{\"action\":\"a\",\"action\":\"b\"}",
                "{\"content\":\"\\ud800\"}"
            })
    void should_report_a_line_that_is_no_entry(String odd) {
        List<String> lines = new ArrayList<>(lines(4));
        lines.set(2, odd);
        Answer answer = call(export(lines));
        assertThat(answer.code).isEqualTo(1);
        assertThat(answer.out).contains("Where entry 3 should be (line 3) nothing can be read");
        assertThat(answer.err).isEmpty();
    }

    @Test
    void should_report_a_member_that_no_hash_covers() {
        List<String> lines = new ArrayList<>(lines(2));
        lines.set(0, lines.get(0).replace("{\"action\"", "{\"note\":\"added later\",\"action\""));
        assertThat(call(export(lines)).out).contains("its member \"note\" is not one an entry has");
    }

    @Test
    void should_report_that_the_file_breaks_off_in_its_last_line() {
        String whole = export(lines(3));
        Answer answer = call(whole.substring(0, whole.length() - 40));
        assertThat(answer.code).isEqualTo(1);
        assertThat(answer.out).contains("entry 3 should be (line 3)").contains("the file breaks off here");
    }

    @Test
    void should_report_bytes_that_are_no_text() {
        byte[] bytes = export(lines(3)).getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.UTF_8).indexOf("Дов")] = (byte) 0xFF;
        assertThat(call(new ByteArrayInputStream(bytes)).code).isEqualTo(1);
    }

    @Test
    void should_report_a_huge_line_without_keeping_it() {
        List<String> lines = lines(3);
        long huge = 300L * 1024 * 1024;
        InputStream middle = new InputStream() {
            private long left = huge;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] to, int offset, int length) {
                int count = (int) Math.min(length, left);
                if (count <= 0) {
                    return -1;
                }
                Arrays.fill(to, offset, offset + count, (byte) 'x');
                left -= count;
                return count;
            }
        };
        InputStream file = Stream.of(
                        text(lines.get(0) + "\n" + lines.get(1).substring(0, 60)),
                        middle,
                        text("\n" + lines.get(2) + "\n"))
                .reduce(SequenceInputStream::new)
                .orElseThrow();
        Answer answer = call(file);
        assertThat(answer.out).contains("entry 2 should be (line 2)").contains("longer than 8 MiB");
        assertThat(answer.code).isEqualTo(1);
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--what", "--head", "second.jsonl", "--head=abc"})
    void should_explain_itself_when_called_wrongly(String option) {
        Answer answer = call("", option);
        assertThat(answer.code).isEqualTo(2);
        assertThat(answer.err).contains("usage:");
    }

    @Test
    void should_say_that_a_file_is_not_there_or_a_folder() throws IOException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream told = new PrintStream(err, true, StandardCharsets.UTF_8);
        assertThat(Commands.run(List.of("verify-journal", "no/such.jsonl"), InputStream.nullInputStream(), told, told))
                .isEqualTo(2);
        assertThat(Commands.run(List.of("verify-journal", "src"), InputStream.nullInputStream(), told, told))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("there is no file no/such.jsonl", "src is a folder");
    }
}
