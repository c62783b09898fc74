package app.touchstone;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:mainjob;DB_CLOSE_DELAY=-1")
class JournalOnH2Test extends JournalTest {}
