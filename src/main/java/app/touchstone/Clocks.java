package app.touchstone;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock: tests set their own. */
@Configuration
class Clocks {

    private static final ZoneOffset FIRST_TO_BEGIN_A_DAY = ZoneOffset.ofHours(14);

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** A day is none of the future as soon as it began anywhere on earth: people and servers live in many zones. */
    @Bean
    ValidationConfigurationCustomizer validationClock(Clock clock) {
        return configuration -> configuration.clockProvider(() -> clock.withZone(FIRST_TO_BEGIN_A_DAY));
    }
}
