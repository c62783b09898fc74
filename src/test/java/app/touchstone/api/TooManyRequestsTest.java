package app.touchstone.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.account.Scope;
import app.touchstone.account.Tokens;
import app.touchstone.api.Script.Answer;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** A token that asks too often is turned away for a while, and told for how long. */
class TooManyRequestsTest extends ApiTest {

    @Autowired
    Clock clock;

    @Autowired
    ProblemWriter problems;

    @Autowired
    SecurityContextHolderStrategy contexts;

    @Test
    void should_tell_with_every_answer_how_much_is_left() {
        Answer answer = script.get("/me");
        assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"token\";q=1000000;w=60");
        assertThat(answer.header("RateLimit")).matches("\"token\";r=\\d+;t=\\d+");
        assertThat(anybody().get("/me").header("RateLimit")).isEmpty();
    }

    @Test
    void should_turn_away_with_429_and_when_to_come_again() throws Exception {
        String secret = tokens.make(ada, "busy", Set.of(Scope.READ), Tokens.USUAL_LIFETIME)
                .secret();
        BearerTokens door = new BearerTokens(tokens, new RequestRates(clock, 1), problems, contexts);
        assertThat(asked(door, secret).getStatus()).isEqualTo(200);
        MockHttpServletResponse refused = asked(door, secret);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(refused.getContentAsString()).contains("/problems/throttled");
        assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 60);
        assertThat(refused.getHeader("RateLimit")).startsWith("\"token\";r=0;t=");
    }

    private static MockHttpServletResponse asked(BearerTokens door, String secret) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/me");
        request.addHeader("Authorization", "Bearer " + secret);
        MockHttpServletResponse response = new MockHttpServletResponse();
        door.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
