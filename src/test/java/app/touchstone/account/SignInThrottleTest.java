package app.touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private Instant now = Instant.parse("2026-11-23T12:00:00Z");
    private final SignInThrottle throttle = new SignInThrottle(
            new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            },
            5);

    @Test
    void should_let_a_person_mistype_four_times_and_then_double_the_wait() {
        fail(4);
        assertThat(throttle.wait("len")).isZero();
        fail(1);
        assertThat(throttle.wait("len")).isEqualTo(Duration.ofSeconds(1));
        fail(2);
        assertThat(throttle.wait("len")).isEqualTo(Duration.ofSeconds(4));
        assertThat(throttle.wait("ada")).isZero();
    }

    @Test
    void should_never_lock_for_good() {
        fail(40);
        assertThat(throttle.wait("len")).isEqualTo(SignInThrottle.LONGEST);
        now = now.plus(SignInThrottle.LONGEST);
        assertThat(throttle.wait("len")).isZero();
    }

    @Test
    void should_forget_after_a_right_password_and_after_a_long_pause() {
        fail(5);
        throttle.succeeded("len");
        fail(4);
        assertThat(throttle.wait("len")).isZero();
        now = now.plus(SignInThrottle.LONGEST).plusSeconds(1);
        fail(1);
        assertThat(throttle.wait("len")).isZero();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed("len");
        }
    }
}
