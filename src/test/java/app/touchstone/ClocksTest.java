package app.touchstone;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Configuration;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClocksTest {

    private record Told(@PastOrPresent LocalDate day) {}

    @ParameterizedTest
    @CsvSource({
        // noon in London, two in the morning on the Line Islands
        "2026-03-01T12:00:00Z, 2026-03-02, true",
        "2026-03-01T12:00:00Z, 2026-03-03, false",
        // before ten it is the same day everywhere
        "2026-03-01T09:59:59Z, 2026-03-01, true",
        "2026-03-01T09:59:59Z, 2026-03-02, false"
    })
    void should_take_a_day_for_present_as_soon_as_it_began_anywhere(Instant now, LocalDate day, boolean present) {
        Configuration<?> configuration = Validation.byDefaultProvider().configure();
        new Clocks().validationClock(Clock.fixed(now, ZoneOffset.UTC)).customize(configuration);
        try (ValidatorFactory factory = configuration.buildValidatorFactory()) {
            assertThat(factory.getValidator().validate(new Told(day)).isEmpty()).isEqualTo(present);
        }
    }
}
