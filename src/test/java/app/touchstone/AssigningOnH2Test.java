package app.touchstone;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:assigning;DB_CLOSE_DELAY=-1")
class AssigningOnH2Test extends AssigningTest {}
