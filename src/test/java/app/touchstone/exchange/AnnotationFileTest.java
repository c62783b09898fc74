package app.touchstone.exchange;

import static app.touchstone.exchange.AnnotationExchangeTest.annotation;
import static app.touchstone.exchange.AnnotationExchangeTest.quote;
import static app.touchstone.exchange.AnnotationExchangeTest.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.touchstone.basis.Problem;
import app.touchstone.exchange.ReadAnnotation.Tag;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class AnnotationFileTest {

    private static final String ONE = annotation("1", "doubt", quote("home", "", ""));
    private static final String TWO = ONE + "," + annotation("2", "doubt", quote("went", "", ""));

    @Test
    void should_read_each_shape_a_file_may_have() {
        assertThat(ids(ONE)).containsExactly("urn:x:1");
        assertThat(ids("[" + TWO + "]")).containsExactly("urn:x:1", "urn:x:2");
        assertThat(ids("{\"type\": \"AnnotationPage\", \"items\": [" + TWO + "]}"))
                .hasSize(2);
        assertThat(ids("{\"type\": \"AnnotationCollection\", \"total\": 2, \"first\": {\"type\": \"AnnotationPage\","
                        + " \"items\": [" + ONE + "], \"next\": {\"type\": \"AnnotationPage\", \"items\": [" + ONE
                        + "]}}}"))
                .hasSize(2);
        assertThat(ids("{\"@context\": {}, \"@graph\": [" + ONE + ", {\"id\": \"urn:x:p\", \"type\": \"Person\"},"
                        + " {\"type\": \"AnnotationPage\", \"items\": [" + ONE + "]}]}"))
                .hasSize(2);
        assertThat(ids("[]")).isEmpty();
        assertThat(ids("{\"type\": \"AnnotationCollection\", \"total\": 0}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {"[{]#1, 3", "{\"id\": 1,#1, 10", "[{\"target\": \"urn:x:a\"},#1, 26", "nonsense#1, 9", "[] []#1, 4"
            })
    void should_say_where_it_stops_being_json(String json, String where) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("exchange.annotations.json")
                .hasMessageContaining("[" + where.split(",")[0] + ", ");
    }

    @Test
    void should_name_line_and_column() {
        assertThatThrownBy(() -> read("[\n  " + ONE + ",\n  {\"id\" 5}\n]")).hasMessageContaining("[3, 9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "\"text\"", "{\"a\": 1}", "[1]", "[\"x\"]", ""})
    void should_say_that_there_are_no_annotations(String json) {
        assertThatThrownBy(() -> read(json)).hasMessageContaining("exchange.annotations.none");
    }

    @Test
    void should_stop_at_too_many() {
        String many = "[" + "{\"target\": \"urn:x:a\"},".repeat(AnnotationFile.MOST) + "{\"target\": \"urn:x:a\"}]";
        assertThatThrownBy(() -> read(many)).hasMessageContaining("exchange.annotations.tooMany");
    }

    @Test
    void should_take_tags_and_comments_wherever_the_model_lets_them_stand() {
        assertThat(body("\"motivation\": \"tagging\", \"bodyValue\": \"doubt\""))
                .extracting(ReadAnnotation::tags)
                .isEqualTo(List.of(new Tag("doubt", null)));
        assertThat(body("\"bodyValue\": \"doubt\"").note()).isEqualTo("doubt");
        ReadAnnotation both = body(
                "\"body\": [{\"type\": \"TextualBody\", \"purpose\": [\"tagging\"], \"value\": \"a\"},"
                        + " {\"type\": \"TextualBody\", \"format\": \"text/html\", \"value\": \"<p>one<b> two</b></p>\"},"
                        + " {\"type\": \"TextualBody\", \"purpose\": \"tagging\", \"value\": \"b\"}, \"https://example.org/x\"]");
        assertThat(both.tags()).containsExactly(new Tag("a", null), new Tag("b", null));
        assertThat(both.note()).isEqualTo("one two\n\nhttps://example.org/x");
        assertThat(body("\"created\": \"x\"").tags()).containsExactly(new Tag("", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "{\"id\": \"urn:x:1\", \"type\": \"Annotation\", \"target\": \"urn:x:t\"}#",
                "{\"type\": \"Annotation\", \"target\": \"urn:x:t\"}#ID",
                "{\"id\": \"no iri\", \"type\": \"Annotation\", \"target\": \"urn:x:t\"}#ID",
                "{\"id\": \"urn:x:1\", \"target\": \"urn:x:t\"}#TYPE",
                "{\"id\": \"urn:x:1\", \"type\": \"Annotation\"}#TARGET",
                "{\"id\": \"urn:x:1\", \"type\": \"Annotation\", \"target\": []}#TARGET",
                "{\"id\": \"urn:x:1\", \"type\": \"Annotation\", \"target\": \"urn:x:t\", \"bodyValue\": \"a\", \"body\": \"urn:x:b\"}#BODY_VALUE",
                "{\"id\": \"urn:x:1\", \"type\": \"Annotation\", \"target\": \"urn:x:t\", \"body\": {\"type\": \"TextualBody\"}}#TEXT_VALUE",
                "{\"id\": \"urn:x:1\", \"type\": \"Annotation\", \"target\": {\"selector\": {\"type\": \"TextQuoteSelector\", \"exact\": \"a\"}}}#SOURCE",
                "{\"id\": \"urn:x:1\", \"type\": \"Annotation\", \"target\": {\"source\": \"urn:x:t\", \"selector\": {\"type\": \"TextQuoteSelector\"}}}#QUOTE",
                "{\"id\": \"urn:x:1\", \"type\": \"Annotation\", \"target\": {\"source\": \"urn:x:t\", \"selector\": {\"type\": \"TextPositionSelector\", \"start\": 5, \"end\": 2}}}#POSITION",
                "{\"id\": \"urn:x:1\", \"type\": \"Annotation\", \"target\": {\"source\": \"urn:x:t\", \"selector\": {\"type\": \"TextPositionSelector\", \"start\": \"5\", \"end\": 8}}}#POSITION",
                "{\"id\": \"urn:x:1\", \"type\": \"Annotation\", \"target\": {\"source\": \"urn:x:t\", \"selector\": {\"type\": \"RangeSelector\"}}}#SELECTOR",
                "{\"id\": \"urn:x:1\", \"type\": \"Annotation\", \"target\": \"urn:x:t\", \"created\": \"2026-01-01T00:00:00+02:00\"}#TIME"
            })
    void should_judge_by_the_models_rules(String annotation, String broken) {
        assertThat(AnnotationRules.broken(JsonMapper.shared().readTree(annotation)))
                .extracting(Enum::name)
                .isEqualTo(broken == null ? List.of() : List.of(broken));
    }

    private static ReadAnnotation body(String members) {
        return read("{\"id\": \"urn:x:1\", \"type\": \"Annotation\", \"target\": \"urn:x:t\", " + members + "}")
                .annotations()
                .getFirst();
    }

    private static List<String> ids(String json) {
        return read(json).annotations().stream().map(ReadAnnotation::id).toList();
    }
}
