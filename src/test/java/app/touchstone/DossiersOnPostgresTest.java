package app.touchstone;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class DossiersOnPostgresTest extends DossiersTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        RealPostgres.register(properties);
    }
}
