package app.touchstone;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class MovingOnPostgresTest extends MovingTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        RealPostgres.register(properties);
    }
}
