package app.touchstone.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.api.Script.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every operation is asked with what no sound caller sends: it is told what is wrong, and never that something broke. Each
 * is asked with some of it, chosen by chance but always the same for one operation: all of it for all would take minutes.
 */
class OddRequestsTest extends ApiTest {

    private static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "{}",
            "{",
            "\"text\"",
            "17",
            "true",
            "[null]",
            "{\"\":null}",
            "{\"a\":{\"a\":{\"a\":[]}}}",
            "[".repeat(2000),
            "{\"version\":1e999}",
            "\u0000");

    private static final List<String> VALUES = List.of(
            "null",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "17",
            "-1",
            "9223372036854775808",
            "1e400",
            "0.5",
            "true",
            "[]",
            "{}",
            "[null]",
            "[\"\"]",
            "[{}]",
            "\"" + "x".repeat(70_000) + "\"",
            "\"00000000-0000-0000-0000-000000000007\"",
            "\"+1000000000-01-01\"",
            "\"javascript:alert(1)\"",
            "\"2026-02-30\"");

    private static final List<String> IDS =
            List.of("x", "0", "%00", "%20", "..%2f", "%F0%9F%99%82", "-1", "9999999999999999999", "a".repeat(500));

    private static final List<String> PARAMETERS =
            List.of("", "x", "-1", "0", "99999999999999999999", "%00", "1e9", "null", "a".repeat(3000), "%F0%9F%99%82");

    @Autowired
    World world;

    @TestFactory
    Stream<DynamicTest> should_tell_what_is_wrong_and_never_break() {
        world.begin(script.base());
        Described described = new Described(anybody().get("/openapi.json").json());
        return described.operations().stream()
                .filter(operation -> Recipes.of(operation) != null)
                .map(operation -> DynamicTest.dynamicTest(operation, () -> tried(described, operation)));
    }

    private void tried(Described described, String operation) {
        Call call = Recipes.of(operation).call().apply(world);
        List<String> broken = new ArrayList<>();
        Random chance = new Random(operation.hashCode());
        bodies(call, described.operation(operation).has("requestBody"), chance)
                .forEach(body -> note(broken, operation, call.send(body)));
        for (String id : some(IDS, chance)) {
            if (operation.contains("{")) {
                note(broken, operation, everywhere(operation, call, id));
            }
        }
        note(broken, operation, everywhere(operation, call, UUID.randomUUID().toString()));
        for (JsonNode parameter : described.operation(operation).path("parameters")) {
            if (parameter.path("in").asString().equals("query")) {
                String name = parameter.path("name").asString();
                some(PARAMETERS, chance).forEach(value -> note(broken, operation, call.query(name + "=" + value)));
                note(broken, operation, call.query(name + "=1&" + name + "=2"));
            }
        }
        note(broken, operation, call.query(""));
        assertThat(broken).isEmpty();
    }

    /** A third of them. */
    private static List<String> some(List<String> all, Random chance) {
        List<String> mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, chance);
        return mixed.subList(0, all.size() / 3 + 1);
    }

    private static Call everywhere(String operation, Call call, String id) {
        Call odd = call;
        for (String part : operation.split("[{}]")) {
            if (part.matches("\\w+")) {
                odd = odd.at(part, id);
            }
        }
        return odd;
    }

    /** The general ones, and the recipe's own with one member after the other left out or replaced. */
    private static List<String> bodies(Call call, boolean taken, Random chance) {
        List<String> bodies = new ArrayList<>();
        if (taken) {
            bodies.addAll(some(BODIES, chance));
        }
        if (call.isJson() && Script.JSON.readTree(call.text()) instanceof ObjectNode sound) {
            vary(sound, sound, bodies, chance);
        }
        return bodies;
    }

    private static void vary(ObjectNode whole, ObjectNode part, List<String> bodies, Random chance) {
        for (String name : List.copyOf(part.propertyNames())) {
            JsonNode kept = part.get(name);
            part.remove(name);
            bodies.add(whole.toString());
            for (String value : some(VALUES, chance)) {
                part.putRawValue(name, new tools.jackson.databind.util.RawValue(value));
                bodies.add(whole.toString());
            }
            part.set(name, kept);
            if (kept instanceof ObjectNode inner) {
                vary(whole, inner, bodies, chance);
            } else if (kept instanceof ArrayNode list && !list.isEmpty() && list.get(0) instanceof ObjectNode first) {
                vary(whole, first, bodies, chance);
            }
        }
    }

    private void note(List<String> broken, String operation, Call call) {
        String path = Trying.filled(world, Described.path(operation), call);
        Answer answer = world.script.send(
                Described.method(operation), path, call.body() == null ? "" : call.type(), call.publisher());
        if (answer.status() >= 500) {
            String body = call.body() == null ? "" : call.text();
            broken.add(path.substring(0, Math.min(path.length(), 200)) + " "
                    + body.substring(0, Math.min(body.length(), 200)) + " → " + answer.text());
        } else if (answer.status() >= 400
                // the server itself refuses these before any of us sees them
                && !path.contains("%00")
                && !path.contains("%2f")
                && !answer.header("Content-Type").equals("application/problem+json")) {
            broken.add(path.substring(0, Math.min(path.length(), 200)) + " is refused with " + answer.status()
                    + " and no problem details");
        }
    }
}
