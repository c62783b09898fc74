package app.touchstone;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The house as DESIGN describes it: arrows run one way, and nobody reaches into another room's cupboards. */
class RoomsTest {

    @Test
    void should_have_no_circle_and_no_reach_into_a_rooms_inside() {
        ApplicationModules.of(Touchstone.class).verify();
    }
}
