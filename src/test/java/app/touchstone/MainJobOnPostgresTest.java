package app.touchstone;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class MainJobOnPostgresTest extends MainJobTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        RealPostgres.register(properties);
    }
}
