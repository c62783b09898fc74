package app.touchstone.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.api.Script.Answer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * Calls every operation of the description, and holds what is sent and what comes back to it. An operation that is new and
 * writes something needs a line in {@link Recipes}; one that reads needs none when the {@link World} has what it reads.
 */
class EveryOperationTest extends ApiTest {

    @Autowired
    World world;

    @TestFactory
    Stream<DynamicTest> should_do_and_answer_what_is_described() {
        world.begin(script.base());
        Described described = new Described(anybody().get("/openapi.json").json());
        return described.operations().stream()
                .map(operation -> DynamicTest.dynamicTest(operation, () -> tried(described, operation)));
    }

    private void tried(Described described, String operation) {
        Recipes.Recipe recipe = Recipes.of(operation);
        assertThat(recipe).as("a line in Recipes for " + operation).isNotNull();
        Call call = recipe.call().apply(world);
        Answer answer = Trying.send(world, call.by() == null ? world.script : world.door(call.by()), operation, call);
        assertThat(described.good(operation))
                .as(answer.status() + " " + answer.text())
                .contains(String.valueOf(answer.status()));
        assertThat(described.faults(operation, answer))
                .as("the answer " + shortened(answer.text()))
                .isEmpty();
        if (call.isJson()) {
            assertThat(described.faults(operation, call.type(), call.text()))
                    .as("what is sent")
                    .isEmpty();
        }
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 600));
    }

    @Test
    void should_have_no_recipe_for_what_is_gone() {
        Described described = new Described(anybody().get("/openapi.json").json());
        assertThat(described.operations()).containsAll(Recipes.written());
    }

    @Test
    void should_say_of_every_operation_what_it_does_under_a_name_of_its_own() {
        Described described = new Described(anybody().get("/openapi.json").json());
        Map<String, String> ids = new TreeMap<>();
        for (String operation : described.operations()) {
            JsonNode told = described.operation(operation);
            assertThat(told.path("summary").asString("")).as(operation).isNotBlank();
            assertThat(told.path("tags").size()).as(operation).isEqualTo(1);
            assertThat(ids.put(told.path("operationId").asString(), operation))
                    .as(operation)
                    .isNull();
            for (String status : List.of("400", "401", "403", "404", "409", "422", "429")) {
                assertThat(told.at("/responses/" + status + "/content/application~1problem+json/schema/$ref")
                                .asString())
                        .as(operation + " " + status)
                        .isEqualTo("#/components/schemas/ProblemBody");
            }
            told.path("parameters")
                    .valueStream()
                    .filter(one -> one.path("name").asString().equals("limit"))
                    .forEach(limit ->
                            assertThat(limit.at("/schema/maximum").asInt()).isEqualTo(200));
        }
        assertThat(new TreeSet<>(ids.keySet())).allMatch(id -> id.matches("[a-z]+[A-Z]\\w+"));
    }

    @Test
    void should_give_examples_that_are_as_described() {
        Described described = new Described(anybody().get("/openapi.json").json());
        int examples = 0;
        for (String operation : described.operations()) {
            JsonNode json = described.operation(operation).at("/requestBody/content/application~1json");
            JsonNode example = json.path("example");
            if (!example.isMissingNode()) {
                examples++;
                assertThat(described.faults(operation, "application/json", example.toString()))
                        .as(operation + " " + example)
                        .isEmpty();
            }
        }
        assertThat(examples).isGreaterThan(45);
    }

    @Test
    void should_leave_no_type_undescribed() {
        String text = anybody().get("/openapi.json").text();
        assertThat(text).doesNotContain("app.touchstone", "\"*/*\"");
        JsonNode document = anybody().get("/openapi.json").json();
        document.findValuesAsString("$ref")
                .forEach(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }
}
