package app.touchstone.demo;

import app.touchstone.account.Desks;
import app.touchstone.account.Member;
import app.touchstone.account.NewPerson;
import app.touchstone.account.People;
import app.touchstone.account.PersonId;
import app.touchstone.account.Role;
import app.touchstone.account.Scope;
import app.touchstone.account.Tokens;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * With {@code --demo}: fills an empty data folder once, keeps people and token in {@code demo.json} there, and lists
 * them at every start. Demo passwords are known to everybody, which is why a demo listens on loopback only.
 */
@Component
@ConditionalOnProperty("touchstone.demo")
class DemoDesk {

    private static final String PASSWORD = "touchstone-demo";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Desks desks;
    private final People people;
    private final Tokens tokens;
    private final DemoWork work;
    private final Path file;

    DemoDesk(Desks desks, People people, Tokens tokens, DemoWork work, @Value("${touchstone.data}") Path data) {
        this.desks = desks;
        this.people = people;
        this.tokens = tokens;
        this.work = work;
        this.file = data.resolve("demo.json");
    }

    @EventListener
    void fill(ApplicationStartedEvent started) throws java.io.IOException {
        if (desks.nobodyYet()) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(furnish()));
        }
        if (Files.exists(file)) {
            tell(JSON.readTree(Files.readString(file)));
        }
    }

    private Map<String, Object> furnish() {
        List<Map<String, String>> listed = new ArrayList<>();
        Member administrator = desks.setUp("Eurasia desk", person("Ada Marin", "ada", Role.ADMINISTRATOR, listed));
        PersonId editor = people.add(administrator, person("Edda Roth", "edda", Role.EDITOR, listed));
        PersonId reviewer = people.add(administrator, person("Rui Costa", "rui", Role.REVIEWER, listed));
        PersonId second = people.add(administrator, person("Olena Bondar", "olena", Role.REVIEWER, listed));
        people.add(administrator, person("Len Reader", "len", Role.READER, listed));
        work.show(member(reviewer), member(second), member(editor));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("people", listed);
        told.put(
                "token",
                tokens.make(administrator, "demo", EnumSet.allOf(Scope.class), null)
                        .secret());
        return told;
    }

    private Member member(PersonId person) {
        return desks.member(person).orElseThrow();
    }

    private static NewPerson person(String name, String word, Role role, List<Map<String, String>> listed) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("name", name);
        told.put("email", word + "@demo.example");
        told.put("password", PASSWORD);
        told.put("role", role.name());
        listed.add(told);
        return new NewPerson(name, word + "@demo.example", PASSWORD, role);
    }

    private static void tell(JsonNode told) {
        StringBuilder text = new StringBuilder("Demo people (password of all: " + PASSWORD + "):\n");
        told.path("people")
                .forEach(person -> text.append("  %-24s %-14s %s%n"
                        .formatted(
                                person.path("email").asString(),
                                person.path("name").asString(),
                                person.path("role").asString().toLowerCase(java.util.Locale.ROOT))));
        text.append("Token for /api/v1: ").append(told.path("token").asString());
        System.out.println(text);
    }
}
