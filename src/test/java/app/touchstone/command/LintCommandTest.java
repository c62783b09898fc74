package app.touchstone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code lint-claimreview} as it is called: words in, words and an exit code out. */
class LintCommandTest {

    private static final String SOUND = """
            {"@context": "https://schema.org", "@type": "ClaimReview", "url": "https://checks.example/1",
             "claimReviewed": "Bees pay taxes", "datePublished": "2023-05-01",
             "author": {"@type": "Organization", "name": "The Checkers", "url": "https://checks.example"},
             "reviewRating": {"@type": "Rating", "alternateName": "False"},
             "itemReviewed": {"@type": "Claim", "appearance": {"@type": "CreativeWork", "url": "https://news.example/a"}}}""";

    private record Answer(int code, String out, String err) {}

    private static Answer call(String input, String... arguments) {
        List<String> all = new ArrayList<>(List.of("lint-claimreview"));
        all.addAll(List.of(arguments));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Commands.run(
                all,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void should_find_nothing_wrong_with_a_sound_review() {
        Answer answer = call(SOUND, "-");
        assertThat(answer.code).isZero();
        assertThat(answer.out).contains("-: 0 errors, 0 warnings, ");
    }

    @Test
    void should_say_where_what_and_what_to_do_and_exit_with_one() {
        Answer answer = call(SOUND.replace("\"url\": \"https://checks.example/1\",", ""), "-", "--json");
        assertThat(answer.code).isEqualTo(1);
        JsonNode file = JsonMapper.builder().build().readTree(answer.out).at("/files/0");
        assertThat(file.path("errors").asInt()).isEqualTo(1);
        JsonNode finding = file.at("/findings/0");
        assertThat(finding.path("path").asString()).isEqualTo("$.url");
        assertThat(finding.path("severity").asString()).isEqualTo("error");
        assertThat(finding.path("rule").asString()).isEqualTo("url-missing");
        assertThat(finding.path("message").asString()).isNotBlank();
    }

    @Test
    void should_mend_a_file_in_its_place_and_keep_what_it_was(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("review.json");
        String before = SOUND.replace("Bees pay taxes", "Bees &amp; wasps pay taxes");
        Files.writeString(file, before);

        Answer answer = call("", file.toString(), "--fix");

        assertThat(answer.code).isZero();
        assertThat(answer.out).contains("block 1: $.claimReviewed: mended [text-html]");
        assertThat(Files.readString(file)).contains("Bees & wasps pay taxes");
        assertThat(Files.readString(folder.resolve("review.json.orig"))).isEqualTo(before);
    }

    @Test
    void should_leave_a_file_alone_in_which_nothing_can_be_mended(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("review.json");
        Files.writeString(file, SOUND);
        assertThat(call("", file.toString(), "--fix").code).isZero();
        assertThat(Files.readString(file)).isEqualTo(SOUND);
        assertThat(folder.resolve("review.json.orig")).doesNotExist();
    }

    @Test
    void should_pass_the_standard_input_on_mended_and_report_beside_it() {
        Answer answer = call(SOUND.replace("https://schema.org", "http://schema.org/"), "-", "--fix");
        assertThat(answer.code).isZero();
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(answer.out)
                        .path("@context")
                        .asString())
                .isEqualTo("https://schema.org");
        assertThat(answer.err).contains("mended [context-spelling]");
    }

    @Test
    void should_only_report_on_odd_input() {
        for (String odd : List.of("", "\u0000\u0001", "{", "[".repeat(200_000), "<html>", "null", "7", "not json")) {
            Answer answer = call(odd, "-");
            assertThat(answer.code)
                    .as(odd.substring(0, Math.min(9, odd.length())))
                    .isEqualTo(1);
            assertThat(call(odd, "-", "--fix").code).isEqualTo(1);
        }
        assertThat(call("", "no such file").code).isEqualTo(2);
        assertThat(call("", "--what").code).isEqualTo(2);
    }
}
