package app.touchstone;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:moving;DB_CLOSE_DELAY=-1")
class MovingOnH2Test extends MovingTest {}
