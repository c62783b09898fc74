package app.touchstone.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.touchstone.codebook.Hue;
import app.touchstone.document.TextDirection;
import app.touchstone.report.ReportContent.Evidence;
import app.touchstone.report.ReportContent.Rating;
import app.touchstone.report.ReportContent.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportContentTest {

    @Test
    void should_come_back_from_storage_as_it_was() {
        for (ReportContent content : List.of(Contents.english(), Contents.ukrainian(), Contents.arabic())) {
            String stored = StoredContent.write(content);
            assertThat(StoredContent.read(stored)).isEqualTo(content);
            assertThat(StoredContent.write(StoredContent.read(stored))).isEqualTo(stored);
        }
    }

    @Test
    void should_read_what_a_later_house_has_added_to() {
        String later = StoredContent.write(Contents.english()).replaceFirst("\\{", "{\"mood\":\"calm\",");
        assertThat(StoredContent.read(later)).isEqualTo(Contents.english());
    }

    @Test
    void should_refuse_a_justification_that_cites_what_is_not_there() {
        String stored = StoredContent.write(Contents.english()).replace("\"evidence\":[4]", "\"evidence\":[9]");
        assertThatException().isThrownBy(() -> StoredContent.read(stored)).withMessageContaining("[9]");
    }

    @Test
    void should_order_the_evidence_by_number() {
        assertThat(Contents.english().evidence()).extracting(Evidence::number).containsExactly(1, 2, 4);
    }

    @ParameterizedTest
    @CsvSource({"false,1", "half-true,3", "true,5", "unproven,"})
    void should_tell_the_step_of_a_rating(String key, Integer step) {
        Verdict verdict = Contents.rated(key).verdict();
        assertThat(verdict.steps()).hasSize(5);
        assertThat(verdict.step().orElse(null)).isEqualTo(step);
    }

    @Test
    void should_refuse_a_rating_that_is_not_of_the_scale() {
        List<Rating> ratings = List.of(new Rating("a", "A", "", 1, Hue.RED));
        assertThatIllegalArgumentException().isThrownBy(() -> new Verdict("S", "s", 1, ratings, "b"));
    }

    @Test
    void should_refuse_an_address_that_would_be_a_dangerous_link() {
        String stored =
                StoredContent.write(Contents.english()).replace("https://video.example/7", "javascript:alert(1)");
        assertThatException().isThrownBy(() -> StoredContent.read(stored)).withMessageContaining("web address");
    }

    @ParameterizedTest
    @CsvSource({"en,LTR", "ar,RTL", "fa-IR,RTL", "az-Arab,RTL", "ar-Latn,LTR", "und,LTR", "he,RTL"})
    void should_know_which_way_a_language_runs(String tag, TextDirection direction) {
        assertThat(TextDirection.ofLanguage(tag)).isEqualTo(direction);
    }
}
