package app.touchstone;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:agreeing;DB_CLOSE_DELAY=-1")
class AgreeingOnH2Test extends AgreeingTest {}
