package app.touchstone.exchange;

import app.touchstone.RealPostgres;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class AnnotationExchangeOnPostgresTest extends AnnotationExchangeTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        RealPostgres.register(properties);
    }
}
