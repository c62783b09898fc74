package app.touchstone.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Against RFC 8785: its table of numbers (appendix B) and its worked examples (sections 3.2.2 to 3.2.4). */
class CanonicalJsonTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static String canonical(String json) {
        return CanonicalJson.of(JSON.readTree(json));
    }

    /** A double by its bits, and how ECMAScript writes it. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void should_write_numbers_as_the_table_of_the_rfc(String bits, String written) {
        assertThat(CanonicalJson.ecmaScript(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "2e-323, 2e-323",
        "9.9e-324, 1e-323",
        "1.5e-323, 1.5e-323",
        "100, 100",
        "1e20, 100000000000000000000",
        "0.1, 0.1"
    })
    void should_write_the_fewest_digits_that_come_back(double value, String written) {
        assertThat(CanonicalJson.ecmaScript(value)).isEqualTo(written);
        assertThat(Double.parseDouble(written)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void should_refuse_what_json_has_no_number_for(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(Map.of("n", value)));
    }

    @Test
    void should_refuse_an_integer_that_others_would_read_as_another() {
        assertThat(CanonicalJson.of(Map.of("n", 9_007_199_254_740_991L))).isEqualTo("{\"n\":9007199254740991}");
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(Map.of("n", 9_007_199_254_740_993L)));
    }

    /** The example that 3.2.2 introduces and 3.2.3 and 3.2.4 carry to its bytes. */
    @Test
    void should_write_the_example_of_the_rfc() {
        String given = """
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }""";
        String written = canonical(given);
        assertThat(written)
                .isEqualTo("{\"literals\":[null,true,false],"
                        + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
        assertThat(HexFormat.ofDelimiter(" ").formatHex(written.getBytes(StandardCharsets.UTF_8)))
                .startsWith("7b 22 6c 69 74 65 72 61 6c 73 22 3a 5b 6e 75 6c 6c 2c 74 72")
                .endsWith("22 e2 82 ac 24 5c 75 30 30 30 66 5c 6e 41 27 42 5c 22 5c 5c 5c 5c 5c 22 2f 22 7d");
    }

    /** The example of 3.2.3: by UTF-16 units, so that a pair of surrogates comes before U+FB33. */
    @Test
    void should_sort_names_by_their_utf_16_units() {
        String written = canonical("""
                {
                  "\\u20ac": "Euro Sign",
                  "\\r": "Carriage Return",
                  "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                  "1": "One",
                  "\\ud83d\\ude00": "Emoji: Grinning Face",
                  "\\u0080": "Control",
                  "\\u00f6": "Latin Small Letter O With Diaeresis"
                }""");
        assertThat(JSON.readTree(written).propertyNames())
                .containsExactlyElementsOf(List.of("\r", "1", "\u0080", "ö", "€", "😀", "\ufb33"));
        assertThat(written).startsWith("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\"");
    }

    @Test
    void should_escape_only_what_must_be_and_each_in_its_shortest_way() {
        assertThat(CanonicalJson.of("\b\t\n\f\r\u0000\u001f\u007f\u2028/<é"))
                .isEqualTo("\"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\u2028/<é\"");
    }

    @Test
    void should_sort_in_depth_and_keep_the_order_of_arrays() {
        assertThat(canonical(" [ {\"b\": {\"z\":1,\"a\":[ 3 ,2, {} , []]}, \"a\":\"\"} ] "))
                .isEqualTo("[{\"a\":\"\",\"b\":{\"a\":[3,2,{},[]],\"z\":1}}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "a\udc00b", "\ud800\ud800\udc00", "end\ud83d"})
    void should_refuse_half_a_surrogate_pair_but_take_what_people_typed(String broken) {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(Map.of("text", broken)));
        assertThat(CanonicalJson.ofTyped(Map.of("text", broken))).contains("\ufffd");
    }
}
