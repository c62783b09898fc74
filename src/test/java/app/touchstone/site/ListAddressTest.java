package app.touchstone.site;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.report.PublicQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListAddressTest {

    private static PublicQuery read(String... namesAndValues) {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], new String[] {namesAndValues[i + 1]});
        }
        return ListAddress.read(parameters);
    }

    @Test
    void should_write_what_it_reads_always_in_the_same_order() {
        PublicQuery query = read("page", "2", "year", "2026", "q", "golden billion & more", "verdict", "false");
        assertThat(ListAddress.write(query))
                .isEqualTo("q=golden%20billion%20%26%20more&verdict=false&year=2026&page=2");
        assertThat(ListAddress.write(PublicQuery.ALL)).isEmpty();
    }

    @Test
    void should_take_a_name_for_the_word_that_stands_for_it() {
        assertThat(read("claimant", "Dmitri  Peskov").claimant()).isEqualTo("dmitri-peskov");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "abc", "1e3", "99999999999999999999", "", "\u0000", "٣"})
    void should_count_what_is_no_number_as_not_given(String value) {
        assertThat(read("page", value, "year", value)).isEqualTo(PublicQuery.ALL);
    }

    @Test
    void should_cut_what_is_too_long_and_drop_what_no_database_stores() {
        assertThat(read("q", "a".repeat(5000)).text()).hasSize(200);
        assertThat(read("q", "a\u0000b\ud800c\nd").text()).isEqualTo("a b c d");
    }
}
