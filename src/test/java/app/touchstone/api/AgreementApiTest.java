package app.touchstone.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.ReviewDesk;
import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.account.Scope;
import app.touchstone.claim.ClaimId;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Agreement, calibration, kept filters and many seats, as a script asks for them. */
class AgreementApiTest extends ApiTest {

    @Autowired
    ReviewDesk work;

    private Member rui;
    private Member olena;

    @BeforeEach
    void two() {
        ada = desk.blind();
        script = script(ada, EnumSet.allOf(Scope.class));
        rui = desk.join(ada, "rui", Role.REVIEWER);
        olena = desk.join(ada, "olena", Role.REVIEWER);
    }

    private ClaimId agreed(String rating) {
        ClaimId claim = work.inReview(ada);
        work.seal(rui, claim, ReviewDesk.judged(rating));
        work.seal(olena, claim, ReviewDesk.judged(rating));
        return claim;
    }

    private Script.Answer send(String method, String path, Object body) {
        return script.send(
                method, path, "application/json", BodyPublishers.ofString(Script.JSON.writeValueAsString(body)));
    }

    @Test
    void should_answer_with_figures_or_the_reason_why_there_are_none() {
        Script.Answer none = script.get("/agreement");
        assertThat(none.status()).isEqualTo(200);
        assertThat(none.json().at("/figures/0/undefined").asString()).isEqualTo("NO_JUDGEMENTS");
        assertThat(none.json().at("/figures/0/value").isNull()).isTrue();
        agreed("false");
        agreed("true");
        Script.Answer some = script.get("/agreement?subject=RATINGS&bootstrap=50");
        assertThat(some.json().at("/figures/0/value").asDouble()).isEqualTo(1);
        assertThat(some.json().at("/cases").size()).isEqualTo(2);
        assertThat(script.get("/agreement/choices").json().at("/months").size()).isEqualTo(1);
    }

    @Test
    void should_give_the_judgements_as_a_table() {
        agreed("false");
        Script.Answer table = script.get("/agreement/judgements.csv?subject=RATINGS");
        assertThat(table.text()).startsWith("unit,rater,value\r\n").contains(",rui,false\r\n");
    }

    @Test
    void should_refuse_what_makes_no_sense() {
        assertThat(script.get("/agreement?bootstrap=-1").status()).isEqualTo(422);
        assertThat(script.get("/agreement?bootstrap=1000000").status()).isEqualTo(422);
        assertThat(script.get("/agreement?subject=WEATHER").status()).isEqualTo(400);
        assertThat(script.get("/agreement?from=soon").status()).isEqualTo(400);
        assertThat(script.get("/agreement?subject=FRAMINGS&code=00000000-0000-0000-0000-000000000007")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void should_give_many_seats_and_name_what_was_refused() {
        ClaimId claim = work.inReview(ada);
        ClaimId open = work.open(ada);
        Script.Answer done = send(
                "POST",
                "/seats",
                Map.of(
                        "claims",
                        List.of(claim.toString(), open.toString()),
                        "person",
                        rui.person().toString()));
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.json().at("/seats").size()).isEqualTo(1);
        assertThat(done.json().at("/refused/0/code").asString()).isEqualTo("review.notInReview");
        assertThat(send("POST", "/seats", Map.of()).status()).isEqualTo(422);

        Script.Answer dealt =
                send("POST", "/dealings", Map.of("claims", List.of(), "people", List.of(), "skills", List.of()));
        assertThat(dealt.json().at("/seats").asInt()).isEqualTo(1);
        Script.Answer undone = send(
                "POST", "/dealings/undo", Map.of("at", dealt.json().at("/at").asString()));
        assertThat(undone.json().at("/seats").size()).isEqualTo(1);
    }

    @Test
    void should_keep_filters_and_known_answers() {
        assertThat(send("PUT", "/claim-filters/Mine", Map.of("query", "state=OPEN", "shared", true))
                        .status())
                .isEqualTo(204);
        assertThat(script(rui, EnumSet.of(Scope.READ))
                        .get("/claim-filters")
                        .json()
                        .at("/items/0/name")
                        .asString())
                .isEqualTo("Mine");
        ClaimId claim = work.inReview(ada);
        assertThat(send(
                                "PUT",
                                "/claims/" + claim + "/known-answer",
                                Map.of("rating", "false", "framings", List.of(), "why", "Known."))
                        .status())
                .isEqualTo(204);
        assertThat(script.get("/calibration")
                        .json()
                        .at("/items/0/answer/rating")
                        .asString())
                .isEqualTo("false");
        assertThat(script(rui, EnumSet.allOf(Scope.class)).get("/calibration").status())
                .isEqualTo(403);
        assertThat(script.get("/waiting/documents").json().at("/total").asInt()).isZero();
    }
}
