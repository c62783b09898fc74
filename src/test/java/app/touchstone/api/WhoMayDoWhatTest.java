package app.touchstone.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.account.Role;
import app.touchstone.account.Scope;
import app.touchstone.api.Script.Answer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every operation against every role and every scope: whoever lacks the permission that stands in {@link Recipes} is told so
 * and nothing else; whoever has it is not.
 */
class WhoMayDoWhatTest extends ApiTest {

    /** Somebody with a token, and what the two together may do. */
    private record Knocking(Script door, Set<Permission> may) {}

    @Autowired
    World world;

    @TestFactory
    Stream<DynamicTest> should_let_in_whoever_may_and_nobody_else() {
        world.begin(script.base());
        Map<String, Knocking> all = everybody();
        Described described = new Described(anybody().get("/openapi.json").json());
        return described.operations().stream()
                .filter(operation -> Recipes.of(operation) != null)
                .map(operation -> DynamicTest.dynamicTest(operation, () -> tried(operation, all)));
    }

    private Map<String, Knocking> everybody() {
        Map<String, Knocking> all = new LinkedHashMap<>();
        for (Role role : List.of(Role.READER, Role.REVIEWER, Role.EDITOR)) {
            Member member = desk.join(world.ada, "one-" + role, role);
            all.put(role + " with every scope", new Knocking(world.door(member), role.permissions()));
        }
        for (Scope scope : Scope.values()) {
            all.put(
                    "ADMINISTRATOR with " + scope,
                    new Knocking(world.door(world.ada, EnumSet.of(scope)), scope.permissions()));
        }
        return all;
    }

    private void tried(String operation, Map<String, Knocking> all) {
        Recipes.Recipe recipe = Recipes.of(operation);
        Call call = recipe.call().apply(world);
        List<String> wrong = new ArrayList<>();
        // who may not comes first: after one who may, the thing may be gone
        all.forEach((who, one) -> {
            if (!recipe.allows(one.may)) {
                Answer answer = Trying.send(world, one.door, operation, call);
                if (answer.status() != 403) {
                    wrong.add(who + " should be refused: " + answer.status() + " " + answer.text());
                }
            }
        });
        all.forEach((who, one) -> {
            if (recipe.allows(one.may)) {
                Answer answer = Trying.send(world, one.door, operation, call);
                if (answer.status() == 403 || answer.status() >= 500) {
                    wrong.add(who + " should be let in: " + answer.status() + " " + answer.text());
                }
            }
        });
        assertThat(wrong).isEmpty();
    }
}
