package app.touchstone.api;

import app.touchstone.ReviewDesk;
import app.touchstone.TestDesk;
import app.touchstone.account.Member;
import app.touchstone.account.Scope;
import app.touchstone.account.Tokens;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The program as outsiders meet it: over HTTP, with a token. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:api;DB_CLOSE_DELAY=-1",
            // one machine tries all public pages here; the limit has a test of its own
            "touchstone.reading-room.requests-per-second=0",
            // screens are not asked for here, so their bundle need not be built
            "vaadin.productionMode=true",
            // tests ask faster than any script; RequestRatesTest tries the limit
            "touchstone.api.requests-per-minute=1000000"
        })
// one context for all of them: two servers on one database get in each other's way
@Import({TestDesk.class, ReviewDesk.class, World.class})
abstract class ApiTest {

    @LocalServerPort
    int port;

    @Autowired
    TestDesk desk;

    @Autowired
    Tokens tokens;

    Member ada;
    Script script;

    @BeforeEach
    void freshDesk() {
        ada = desk.fresh();
        script = script(ada, EnumSet.allOf(Scope.class));
    }

    Script script(Member member, Set<Scope> scopes) {
        return new Script(base(), tokens.make(member, "test", scopes, null).secret());
    }

    Script anybody() {
        return new Script(base(), "");
    }

    /** A passage as a request tells it, with offsets in UTF-16 units. */
    static Map<String, Object> passage(String text, String quote) {
        int start = text.indexOf(quote);
        return new HashMap<>(Map.of("start", start, "end", start + quote.length(), "quote", quote));
    }

    /** The id of a code of the desk's codebooks. */
    String code(String key) {
        return script.get("/codebooks")
                .json()
                .path("items")
                .valueStream()
                .flatMap(book -> book.path("codes").valueStream())
                .filter(code -> code.path("key").asString("").equals(key))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private String base() {
        return "http://127.0.0.1:" + port + "/api/v1";
    }
}
