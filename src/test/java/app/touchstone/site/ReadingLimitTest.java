package app.touchstone.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ReadingLimitTest {

    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong now = new AtomicLong();

    private ReadingLimit limit(double perSecond, int burst) {
        return new ReadingLimit(perSecond, burst, new ClientAddress(""), now::get, (request, response, seconds) -> {
            response.setStatus(429);
            response.setHeader("Retry-After", String.valueOf(seconds));
        });
    }

    private static MockHttpServletResponse ask(ReadingLimit limit, String who) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/read");
        request.setRemoteAddr(who);
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(request, response, new MockFilterChain());
        return response;
    }

    @Test
    void should_let_a_reader_ask_at_once_what_the_bucket_holds_and_then_at_its_rate() throws Exception {
        ReadingLimit limit = limit(0.5, 3);
        for (int i = 0; i < 3; i++) {
            assertThat(ask(limit, "192.0.2.1").getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse refused = ask(limit, "192.0.2.1");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("2");
        assertThat(ask(limit, "192.0.2.2").getStatus()).isEqualTo(200);
        now.addAndGet(2 * SECOND);
        assertThat(ask(limit, "192.0.2.1").getStatus()).isEqualTo(200);
        assertThat(ask(limit, "192.0.2.1").getStatus()).isEqualTo(429);
    }

    @Test
    void should_hold_nobody_up_when_it_is_off() throws Exception {
        ReadingLimit limit = limit(0, 1);
        for (int i = 0; i < 100; i++) {
            assertThat(ask(limit, "192.0.2.1").getStatus()).isEqualTo(200);
        }
    }

    @Test
    void should_give_a_whole_network_of_the_sixth_version_one_bucket() throws Exception {
        ReadingLimit limit = limit(1, 1);
        assertThat(ask(limit, "2001:db8::1").getStatus()).isEqualTo(200);
        assertThat(ask(limit, "2001:db8::ffff:2").getStatus()).isEqualTo(429);
        assertThat(ask(limit, "2001:db8:0:1::1").getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9 | 198.51.100.7 | 203.0.113.9",
                "127.0.0.1 | 198.51.100.7 | 198.51.100.7",
                "127.0.0.1 | 6.6.6.6, 198.51.100.7 | 198.51.100.7",
                "127.0.0.1 | 198.51.100.7, 10.1.2.3 | 198.51.100.7",
                "127.0.0.1 | evil.example, 10.1.2.3 | 10.1.2.3",
                "127.0.0.1 | ' ' | 127.0.0.1",
                "127.0.0.1 | 1.2.3.4.5.6 | 127.0.0.1"
            })
    void should_believe_only_the_proxies_it_was_told_of(String nearest, String forwarded, String reader) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/read");
        request.setRemoteAddr(nearest);
        request.addHeader("X-Forwarded-For", forwarded);
        assertThat(new ClientAddress("127.0.0.1, 10.0.0.0/8").of(request)).isEqualTo(reader);
        assertThat(new ClientAddress("").of(request)).isEqualTo(nearest);
    }
}
