package app.touchstone.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.TestDesk;
import app.touchstone.account.DeskId;
import app.touchstone.account.Desks;
import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.account.Scope;
import app.touchstone.account.Tokens;
import app.touchstone.api.Script.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is let in, and how far. */
class DoorTest extends ApiTest {

    @Autowired
    Desks desks;

    @Autowired
    JdbcClient jdbc;

    @Test
    void should_ask_for_a_token_and_say_how() {
        Answer answer = anybody().get("/claims");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"touchstone\"");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text("type")).isEqualTo("/problems/unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tst_wrong", "wrong", "Bearer"})
    void should_refuse_a_token_that_does_not_work(String token) {
        Answer answer = new Script(script.base(), token).get("/me");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
    }

    @Test
    void should_refuse_a_token_once_it_is_revoked_or_has_run_out() {
        Tokens.NewToken made = tokens.make(ada, "short", EnumSet.of(Scope.READ), Duration.ofNanos(1));
        assertThat(new Script(script.base(), made.secret()).get("/me").status()).isEqualTo(401);
        Tokens.NewToken other = tokens.make(ada, "other", EnumSet.of(Scope.READ), null);
        Script owner = new Script(script.base(), other.secret());
        assertThat(owner.get("/me").status()).isEqualTo(200);
        tokens.revoke(ada, other.id());
        assertThat(owner.get("/me").status()).isEqualTo(401);
    }

    @Test
    void should_neither_take_nor_give_a_session() {
        Answer answer = script.get("/me");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(anybody().with("Cookie", "touchstone=anything").get("/me").status())
                .isEqualTo(401);
    }

    @Test
    void should_not_be_got_around_by_an_escaped_address() {
        Script escaped = new Script(script.base().replace("/api/", "/%61pi/"), "");
        assertThat(escaped.get("/claims").status()).isEqualTo(401);
        Answer unknown = new Script(escaped.base(), script.token()).get("/nothing");
        assertThat(unknown.text("type")).isEqualTo("/problems/not-found");
    }

    @Test
    void should_give_no_more_than_the_scopes_of_the_token() {
        Script reader = script(ada, EnumSet.of(Scope.READ));
        assertThat(reader.get("/me").json().path("permissions").size()).isEqualTo(1);
        assertThat(reader.get("/claims").status()).isEqualTo(200);
        Answer draft = reader.post("/claims", Map.of("wording", "The Earth is round"));
        assertThat(draft.status()).isEqualTo(403);
        assertThat(draft.text("code")).isEqualTo("problem.forbidden");
        assertThat(reader.upload("/documents", "a.txt", "A text.".getBytes(), Map.of("title", "A"))
                        .status())
                .isEqualTo(403);
        Script writer = script(ada, EnumSet.of(Scope.WRITE));
        String claim = "/claims/"
                + writer.post("/claims", Map.of("wording", "The Earth is round"))
                        .text("id");
        assertThat(writer.post(claim + "/report/publish?version=0", "").status())
                .isEqualTo(403);
    }

    @Test
    void should_give_no_more_than_the_person_may() {
        Member reader = desk.join(ada, "len", Role.READER);
        Script all = script(reader, EnumSet.allOf(Scope.class));
        assertThat(all.post("/claims", Map.of("wording", "The Earth is round")).status())
                .isEqualTo(403);
    }

    @Test
    void should_not_know_what_belongs_to_another_desk() {
        String claim =
                script.post("/claims", Map.of("wording", "The Earth is round")).text("id");
        String source = script.post("/sources", Map.of("name", "A record", "kind", "PERSON", "type", "EXPERT"))
                .text("id");
        Script stranger = script(elsewhere(), EnumSet.allOf(Scope.class));
        for (String path : List.of(
                "/claims/" + claim,
                "/claims/" + claim + "/evidence",
                "/claims/" + claim + "/appearances",
                "/claims/" + claim + "/steps",
                "/claims/" + claim + "/assessments",
                "/claims/" + claim + "/report",
                "/sources/" + source,
                "/snapshots/" + UUID.randomUUID() + "/marks",
                "/reports/anything")) {
            Answer answer = stranger.get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.text("type")).isEqualTo("/problems/not-found");
        }
        assertThat(stranger.get("/claims").json().path("items").size()).isZero();
        assertThat(stranger.put("/claims/" + claim + "?version=0", Map.of("wording", "Mine"))
                        .status())
                .isEqualTo(404);
    }

    /** A member of a second desk: its rows are made by hand, for the door for the first desk opens only once. */
    private Member elsewhere() {
        DeskId other = DeskId.fresh();
        jdbc.sql("insert into desk (id, name, slug, created_at) values (?, 'Other', 'other', current_timestamp)")
                .param(other.value())
                .update();
        jdbc.sql("insert into journal_head (desk_id, sequence, hash) values (?, 0, ?)")
                .params(other.value(), "0".repeat(64))
                .update();
        Member bob = desk.join(ada, "bob", Role.EDITOR);
        jdbc.sql("update membership set desk_id = ? where person_id = ?")
                .params(other.value(), bob.person().value())
                .update();
        return desks.member(bob.person(), other).orElseThrow();
    }

    @Test
    void should_answer_in_the_callers_language_when_it_is_ours() {
        assertThat(anybody().with("Accept-Language", "de, uk;q=0.8").get("/me").text("title"))
                .isEqualTo("Потрібен ключ");
        assertThat(anybody().with("Accept-Language", "de").get("/me").text("title"))
                .isEqualTo("A token is needed");
        Answer blank = script.with("Accept-Language", "uk").post("/claims", Map.of("wording", ""));
        assertThat(blank.text("detail")).contains("Одне поле");
        assertThat(blank.json().at("/errors/0/message").asString()).matches(".*[а-яіїє].*");
    }

    @Test
    void should_let_an_administrator_change_people_and_policy() {
        Map<String, Object> bea =
                Map.of("name", "Bea", "email", "bea@test.example", "password", TestDesk.PASSWORD, "role", "REVIEWER");
        Answer added = script.post("/people", bea);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.text()).doesNotContain(TestDesk.PASSWORD);
        assertThat(script.post("/people", bea).fields()).containsExactly("email");
        String person = "/people/" + added.text("id");
        assertThat(script.put(person + "/role", Map.of("role", "EDITOR")).text("role"))
                .isEqualTo("EDITOR");
        assertThat(script.put(person + "/disabled", Map.of("disabled", true))
                        .json()
                        .path("disabled")
                        .asBoolean())
                .isTrue();
        String scale = script.get("/policy").text("scale");
        Answer changed = script.put("/policy", Map.of("assessmentsNeeded", 2, "scale", scale));
        assertThat(changed.json().path("assessmentsNeeded").asInt()).isEqualTo(2);
        Answer tooMany = script.put("/policy", Map.of("assessmentsNeeded", 9, "scale", scale));
        assertThat(tooMany.fields()).containsExactly("assessmentsNeeded");
        assertThat(script(ada, EnumSet.of(Scope.WRITE)).post("/people", bea).status())
                .isEqualTo(403);
    }

    @Test
    void should_tell_addresses_that_nobody_may_ask_for() {
        Answer answer = script.get("/claims;a=b");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("type")).isEqualTo("/problems/malformed");
    }

    @Test
    void should_tell_unknown_addresses_methods_and_types() {
        assertThat(script.get("/nothing").status()).isEqualTo(404);
        assertThat(script.get("/nothing").text("type")).isEqualTo("/problems/not-found");
        Answer wrongMethod = script.delete("/claims");
        assertThat(wrongMethod.status()).isEqualTo(405);
        assertThat(wrongMethod.header("Allow")).contains("GET").contains("POST");
        Answer wrongType = script.send("POST", "/claims", "text/plain", BodyPublishers.ofString("hello"));
        assertThat(wrongType.status()).isEqualTo(415);
        assertThat(script.with("Accept", "image/png").get("/claims").status()).isEqualTo(406);
    }
}
