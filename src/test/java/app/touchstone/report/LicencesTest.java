package app.touchstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicencesTest {

    @ParameterizedTest
    @CsvSource({
        "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/",
        "cc-by-nc-sa-3.0, https://creativecommons.org/licenses/by-nc-sa/3.0/",
        "CC0, https://creativecommons.org/publicdomain/zero/1.0/",
        "https://desk.example/terms, https://desk.example/terms",
        "all rights reserved,",
        "'',"
    })
    void should_know_where_a_licence_is_read(String name, String address) {
        assertThat(Licences.address(name)).isEqualTo(address);
    }
}
