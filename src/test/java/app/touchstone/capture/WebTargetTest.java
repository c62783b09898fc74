package app.touchstone.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.touchstone.basis.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How addresses may be written, before anybody is asked where they lead. */
class WebTargetTest {

    @ParameterizedTest
    @CsvSource({
        "ftp://example.org/a, SCHEME",
        "file:///etc/passwd, SCHEME",
        "gopher://example.org, SCHEME",
        "javascript:alert(1), SCHEME",
        "example.org, SCHEME",
        "http:example.org, MALFORMED",
        "http:///path, MALFORMED",
        "http://exa mple.org/, MALFORMED",
        "http://user@example.org/, CREDENTIALS",
        "http://user:secret@example.org/, CREDENTIALS",
        "http://example.org@127.0.0.1/, CREDENTIALS",
        "http://2130706433/, NUMBER_FORM",
        "http://017700000001/, NUMBER_FORM",
        "http://0x7f000001/, NUMBER_FORM",
        "http://0x7f.0.0.1/, NUMBER_FORM",
        "http://0177.0.0.1/, NUMBER_FORM",
        "http://127.1/, NUMBER_FORM",
        "http://127.0.1/, NUMBER_FORM",
        "http://127.0.0.01/, NUMBER_FORM",
        "http://127.0.0.256/, NUMBER_FORM",
        "http://127.0.0.1.5/, NUMBER_FORM",
        "http://127.0.0.0x1/, NUMBER_FORM",
        "http://127.0.0.1./, TRAILING_DOT",
        "http://example.org./, TRAILING_DOT",
        "http://localhost/, LOCAL_NAME",
        "http://LOCALHOST:80/, LOCAL_NAME",
        "http://a.localhost/, LOCAL_NAME",
        "http://printer.local/, LOCAL_NAME",
        "http://metadata.google.internal/, LOCAL_NAME",
        "http://intranet/, LOCAL_NAME",
        "http://%31%32%37.0.0.1/, MALFORMED",
        "http://[fe80::1%25eth0]/, MALFORMED",
        "http://[example.org]/, MALFORMED",
        "http://example..org/, MALFORMED",
        "http://example.org:123456/, MALFORMED",
        "http://example.org\\@127.0.0.1/, MALFORMED"
    })
    void should_refuse_what_programs_read_differently(String address, FetchRule rule) {
        assertThatThrownBy(() -> WebTarget.of(address))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo(rule.key()));
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.org, example.org, 80, http://example.org/",
        "HTTPS://Example.ORG/A?b=c#d, example.org, 443, https://example.org/A?b=c",
        "http://example.org:8080/, example.org, 8080, http://example.org:8080/",
        "http://127.0.0.1/, 127.0.0.1, 80, http://127.0.0.1/",
        "http://[::1]/, ::1, 80, http://[::1]/",
        "http://приклад.укр/а, xn--80aikifvh.xn--j1amh, 80, http://xn--80aikifvh.xn--j1amh/%D0%B0",
        "http://１２７．０．０．１/, 127.0.0.1, 80, http://127.0.0.1/",
        "http://a_b.example.org/, a_b.example.org, 80, http://a_b.example.org/"
    })
    void should_write_an_address_in_one_form(String address, String host, int port, String uri) {
        WebTarget target = WebTarget.of(address);
        assertThat(target.host()).isEqualTo(host);
        assertThat(target.port()).isEqualTo(port);
        assertThat(target.uri().toString()).isEqualTo(uri);
    }
}
