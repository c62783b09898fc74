package app.touchstone.anchoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedEditsTest {

    @ParameterizedTest
    @ValueSource(strings = {"article-en.md", "article-uk.md", "article-ar.md"})
    void should_carry_nearly_all_and_misplace_none_in_silence(String article) throws IOException {
        CarriedRight result = CarriedRight.measure(prose(article), 340, 10, 42);

        assertThat(result.silentlyWrong()).isEmpty();
        assertThat((double) result.right() / result.carried()).isGreaterThanOrEqualTo(0.99);
    }

    static String prose(String article) throws IOException {
        try (InputStream in = GeneratedEditsTest.class.getResourceAsStream("/demo/" + article)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
