package app.touchstone.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.account.TokenId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RequestRatesTest {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    };
    private final RequestRates rates = new RequestRates(clock, 60);
    private final TokenId token = TokenId.fresh();

    @Test
    void should_give_a_minutes_worth_at_once_and_then_one_a_second() {
        for (int i = 59; i >= 0; i--) {
            assertThat(rates.take(token)).isEqualTo(new RequestRates.Turn(true, i, 60 - i));
        }
        assertThat(rates.take(token)).isEqualTo(new RequestRates.Turn(false, 0, 1));
        now = now.plus(Duration.ofSeconds(2));
        assertThat(rates.take(token).given()).isTrue();
        assertThat(rates.take(token).given()).isTrue();
        assertThat(rates.take(token).given()).isFalse();
    }

    @Test
    void should_count_each_token_by_itself_and_never_save_more_than_a_minute() {
        rates.take(token);
        assertThat(rates.take(TokenId.fresh()).left()).isEqualTo(59);
        now = now.plus(Duration.ofDays(1));
        assertThat(rates.take(token).left()).isEqualTo(59);
    }

    @Test
    void should_not_be_troubled_by_a_clock_that_is_set_back() {
        rates.take(token);
        now = now.minus(Duration.ofHours(1));
        assertThat(rates.take(token)).isEqualTo(new RequestRates.Turn(true, 58, 2));
    }
}
