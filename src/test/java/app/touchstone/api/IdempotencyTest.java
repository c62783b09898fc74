package app.touchstone.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.account.Role;
import app.touchstone.account.Scope;
import app.touchstone.api.Script.Answer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A POST that carries a key is carried out once, however often it is sent. */
class IdempotencyTest extends ApiTest {

    private static final Map<String, Object> CLAIM = Map.of("wording", "The Earth is round");

    @Autowired
    JdbcClient jdbc;

    @Test
    void should_give_the_first_answer_again() {
        Script keyed = script.with("Idempotency-Key", "a-1");
        Answer first = keyed.post("/claims", CLAIM);
        Answer second = keyed.post("/claims", CLAIM);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(claims()).isEqualTo(1);
    }

    @Test
    void should_give_the_first_answer_to_an_upload_again() {
        Script keyed = script.with("Idempotency-Key", "upload");
        byte[] text = "A text worth reading — 🙂.".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Answer first = keyed.upload("/documents", "a.txt", text, Map.of("title", "A"));
        Answer second = keyed.upload("/documents", "a.txt", text, Map.of("title", "A"));
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(keyed.upload("/documents", "b.txt", text, Map.of("title", "A"))
                        .status())
                .isEqualTo(422);
        assertThat(script.get("/documents").json().path("items").size()).isEqualTo(1);
    }

    @Test
    void should_refuse_a_key_that_was_used_for_another_request() {
        Script keyed = script.with("Idempotency-Key", "a-2");
        keyed.post("/claims", CLAIM);
        Answer other = keyed.post("/claims", Map.of("wording", "The Earth is flat"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("type")).isEqualTo("/problems/key-reused");
        assertThat(claims()).isEqualTo(1);
    }

    @Test
    void should_try_again_where_nothing_was_done() {
        Script keyed = script.with("Idempotency-Key", "a-3");
        assertThat(keyed.post("/claims", Map.of("wording", "")).status()).isEqualTo(422);
        assertThat(keyed.post("/claims", CLAIM).status()).isEqualTo(201);
    }

    @Test
    void should_keep_the_keys_of_different_people_apart() {
        Script other = script(desk.join(ada, "bea", Role.EDITOR), EnumSet.allOf(Scope.class));
        assertThat(script.with("Idempotency-Key", "same").post("/claims", CLAIM).status())
                .isEqualTo(201);
        Answer theirs = other.with("Idempotency-Key", "same").post("/claims", Map.of("wording", "Another"));
        assertThat(theirs.status()).isEqualTo(201);
    }

    @Test
    void should_carry_out_one_of_many_at_once() throws Exception {
        Script keyed = script.with("Idempotency-Key", "at-once");
        List<Future<Answer>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 12; i++) {
                answers.add(threads.submit(() -> keyed.post("/claims", CLAIM)));
            }
        }
        for (Future<Answer> answer : answers) {
            assertThat(answer.get().status()).as(answer.get().text()).isIn(201, 409);
        }
        assertThat(claims()).isEqualTo(1);
    }

    @Test
    void should_forget_answers_after_a_day() {
        Script keyed = script.with("Idempotency-Key", "a-4");
        keyed.post("/claims", CLAIM);
        jdbc.sql("update api_answer set answered_at = ?")
                .param(OffsetDateTime.now(ZoneOffset.UTC).minusHours(25))
                .update();
        assertThat(keyed.post("/claims", CLAIM).header("Idempotent-Replayed")).isEmpty();
        assertThat(claims()).isEqualTo(2);
    }

    @Test
    void should_throw_away_what_nobody_may_ask_for_any_more() {
        script.with("Idempotency-Key", "old").post("/claims", CLAIM);
        jdbc.sql("update api_answer set answered_at = ?")
                .param(OffsetDateTime.now(ZoneOffset.UTC).minusHours(25))
                .update();
        // as another node, which has not swept yet
        new KeptAnswers(jdbc, Clock.systemUTC()).begin(ada, "new", "hash");
        assertThat(jdbc.sql("select idempotency_key from api_answer")
                        .query(String.class)
                        .list())
                .containsExactly("new");
    }

    @Test
    void should_let_one_of_many_nodes_begin() throws Exception {
        List<Future<KeptAnswers.Known>> known = new ArrayList<>();
        try (ExecutorService nodes = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 16; i++) {
                known.add(nodes.submit(() -> new KeptAnswers(jdbc, Clock.systemUTC()).begin(ada, "race", "hash")));
            }
        }
        int fresh = 0;
        for (Future<KeptAnswers.Known> one : known) {
            fresh += one.get() instanceof KeptAnswers.Fresh ? 1 : 0;
        }
        assertThat(fresh).isEqualTo(1);
    }

    @Test
    void should_refuse_a_key_of_another_form() {
        for (String key : List.of("with space", "a".repeat(201))) {
            Answer answer = script.with("Idempotency-Key", key).post("/claims", CLAIM);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("code")).isEqualTo("api.problem.idempotencyKey");
        }
    }

    private int claims() {
        return script.get("/claims").json().path("items").size();
    }
}
