package app.touchstone.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.account.Scope;
import app.touchstone.account.Tokens;
import app.touchstone.basis.Problem;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Which tokens there are, for their owners and for those who answer for the desk. */
class TokensApiTest extends ApiTest {

    @Test
    void should_list_own_tokens_without_their_secrets() {
        Tokens.NewToken made = tokens.make(ada, "nightly", Set.of(Scope.READ), Tokens.USUAL_LIFETIME);
        JsonNode newest = script.get("/tokens").json().at("/items/0");
        assertThat(newest.path("name").asString()).isEqualTo("nightly");
        assertThat(newest.path("scopes").get(0).asString()).isEqualTo("READ");
        assertThat(newest.path("expires").asString()).isNotEmpty();
        assertThat(script.get("/tokens").text()).doesNotContain(made.secret(), "hash");
    }

    @Test
    void should_list_everybodys_for_administrators_only_and_let_them_revoke() {
        Member bea = desk.join(ada, "bea", Role.EDITOR);
        Tokens.NewToken hers = tokens.make(bea, "hers", Set.of(Scope.READ), null);
        Script beas = new Script(script.base(), hers.secret());
        assertThat(beas.get("/tokens/desk").status()).isEqualTo(403);
        assertThat(beas.delete("/tokens/" + tokens.mine(ada).getFirst().id()).status())
                .isEqualTo(404);
        assertThat(script.get("/tokens/desk").json().path("items").valueStream())
                .anyMatch(one -> one.path("ownerName").asString().equals("bea")
                        && one.at("/token/name").asString().equals("hers")
                        && one.at("/token/expires").isNull());
        assertThat(script.delete("/tokens/" + hers.id()).status()).isEqualTo(204);
        assertThat(beas.get("/me").status()).isEqualTo(401);
        assertThat(script.delete("/tokens/" + hers.id()).status()).isEqualTo(404);
    }

    @Test
    void should_revoke_the_tokens_of_somebody_who_leaves_for_good() {
        Member bea = desk.join(ada, "bea", Role.EDITOR);
        Script beas = script(bea, EnumSet.allOf(Scope.class));
        String disabled = "/people/" + bea.person() + "/disabled";
        script.put(disabled, Map.of("disabled", true));
        assertThat(beas.get("/me").status()).isEqualTo(401);
        script.put(disabled, Map.of("disabled", false));
        assertThat(beas.get("/me").status()).as("let in again").isEqualTo(401);
        assertThat(script.get("/journal").json().path("items").valueStream())
                .anyMatch(entry -> entry.path("action").asString().equals("token.revoked"));
    }

    @Test
    void should_have_no_way_to_make_one_and_a_limit_to_how_many_there_are() {
        assertThat(script.post("/tokens", Map.of()).status()).isEqualTo(405);
        while (tokens.mine(ada).size() < 50) {
            tokens.make(ada, "one more", Set.of(Scope.READ), Duration.ofDays(1));
        }
        assertThatThrownBy(() -> tokens.make(ada, "too many", Set.of(Scope.READ), null))
                .isInstanceOf(Problem.class);
    }
}
