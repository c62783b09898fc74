package app.touchstone.command;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.basis.Translations;
import app.touchstone.bundle.BundleFault;
import app.touchstone.bundle.Bundles;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code verify-bundle} as it is called: a file in, words and an exit code out. */
class VerifyBundleCommandTest {

    private record Answer(int code, String out, String err) {
        JsonNode json() {
            return JsonMapper.builder().build().readTree(out);
        }
    }

    @TempDir
    Path folder;

    private Path bundle;

    @BeforeEach
    void write() throws Exception {
        bundle = new Bundles().write(folder);
    }

    private static Answer call(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of("verify-bundle"));
        Arrays.stream(arguments).map(Object::toString).forEach(all::add);
        int code = Commands.run(
                all,
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Path changed() throws Exception {
        byte[] bytes = Files.readAllBytes(bundle);
        bytes[bytes.length / 2] ^= 1;
        return Files.write(folder.resolve("changed.zip"), bytes);
    }

    @Test
    void should_say_verified_with_the_head_to_compare() {
        Answer answer = call(bundle);

        assertThat(answer.code).isZero();
        assertThat(answer.out)
                .startsWith("Verified: The moon is larger than the sun.")
                .contains("head   14:")
                .contains("Compare the head");
    }

    @Test
    void should_name_what_does_not_hold() throws Exception {
        Answer answer = call(changed());

        assertThat(answer.code).isEqualTo(1);
        assertThat(answer.out).startsWith("NOT verified. ").doesNotContain("!exchange");
    }

    @Test
    void should_speak_to_programs() throws Exception {
        JsonNode holds = call(bundle, "--json").json();
        assertThat(holds.path("verified").asBoolean()).isTrue();
        assertThat(holds.path("entries").asInt()).isEqualTo(5);

        Answer faulty = call(changed(), "--json");
        assertThat(faulty.code).isEqualTo(1);
        assertThat(faulty.json().path("verified").asBoolean()).isFalse();
        assertThat(faulty.json().path("fault").asString()).isNotEmpty();
        assertThat(faulty.json().path("message").asString()).isNotEmpty();
    }

    @Test
    void should_compare_with_a_head_that_was_kept_outside() {
        String head = call(bundle, "--json").json().path("head").asString();

        assertThat(call(bundle, "--head", "14:" + head).code).isZero();
        assertThat(call(bundle, "--head", head).out).contains("the one that was given");
        Answer other = call(bundle, "--head", "0".repeat(64));
        assertThat(other.code).isEqualTo(1);
        assertThat(other.out).contains("written anew");
    }

    @Test
    void should_say_how_it_is_called() {
        assertThat(call("--help").code).isZero();
        assertThat(call().code).isEqualTo(2);
        assertThat(call("no/such.zip").err).contains("there is no file");
        assertThat(call(folder).code).isEqualTo(2);
        assertThat(call(bundle, "--head", "xyz").code).isEqualTo(2);
        assertThat(call(bundle, "--wrong").err).contains("unknown argument: --wrong");
    }

    @ParameterizedTest
    @EnumSource(BundleFault.class)
    void should_have_words_for_every_fault_in_every_language(BundleFault fault) {
        for (Locale language : Translations.LANGUAGES) {
            assertThat(Translations.get().keys(language)).contains("exchange.bundle.fault." + fault);
        }
    }
}
