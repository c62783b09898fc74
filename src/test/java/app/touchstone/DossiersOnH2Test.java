package app.touchstone;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:dossiers;DB_CLOSE_DELAY=-1")
class DossiersOnH2Test extends DossiersTest {}
