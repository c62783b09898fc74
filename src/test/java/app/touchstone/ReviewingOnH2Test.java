package app.touchstone;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:reviewing;DB_CLOSE_DELAY=-1")
class ReviewingOnH2Test extends ReviewingTest {}
