package app.touchstone;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:jobs;DB_CLOSE_DELAY=-1")
class JobsOnH2Test extends JobsTest {}
