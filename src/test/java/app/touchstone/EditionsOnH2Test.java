package app.touchstone;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:editions;DB_CLOSE_DELAY=-1")
class EditionsOnH2Test extends EditionsTest {}
