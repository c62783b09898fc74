package app.touchstone.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatienceTest {

    @Test
    void should_wait_four_times_as_long_each_time_more_or_less() {
        Random random = new Random(7);
        for (int tries = 1; tries < Patience.MOST_TRIES; tries++) {
            double middle = 30 * Math.pow(4, tries - 1.0);
            for (int i = 0; i < 100; i++) {
                double seconds = Patience.after(tries, random).toMillis() / 1000.0;
                assertThat(seconds).isBetween(0.8 * middle - 0.01, 1.2 * middle + 0.01);
            }
        }
    }

    @Test
    void should_go_on_for_a_night() {
        Duration all = IntStream.range(1, Patience.MOST_TRIES)
                .mapToObj(tries -> Patience.after(tries, new Random(1)))
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(all).isBetween(Duration.ofHours(9), Duration.ofHours(14));
    }
}
