package app.touchstone.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** My desk, and dealing out, on a desk with a hundred thousand claims; in the program as people run it. */
final class DeskBench {

    private static final int VISITS = 60;
    private static final int WARM_UP = 10;
    private static final int DEALT_AT_ONCE = 10_000;
    private static final int DEALT_TO = 50;

    private DeskBench() {}

    static void run(Path data, Consumer<Figure> found) throws Exception {
        Path folder = Files.createDirectory(data.resolve("full-desk"));
        RunningApp.start(folder).close();
        List<UUID> undealt = FullDesk.fill(folder);
        try (RunningApp app = RunningApp.start(folder)) {
            Script script = app.script();
            Stopwatch visits = new Stopwatch(WARM_UP);
            for (int i = 0; i < WARM_UP + VISITS; i++) {
                visits.time(() -> script.bytes("/waiting"));
            }
            found.accept(Figure.ofP95("100,000 claims: what waits on My desk (p95)", "ms", 150, visits.samples()));
            List<String> people = new ArrayList<>();
            script.get("/people").path("items").forEach(person -> {
                if (person.path("name").asString().startsWith("Assessor")) {
                    people.add(person.path("id").asString());
                }
            });
            Stopwatch dealing = new Stopwatch(0);
            for (int from = 0; from + DEALT_AT_ONCE <= undealt.size(); from += DEALT_AT_ONCE) {
                // each time to others: nobody gets more open seats than they have room for
                int firstPerson = from / DEALT_AT_ONCE * DEALT_TO;
                List<String> hands = people.subList(firstPerson, firstPerson + DEALT_TO);
                List<String> claims = undealt.subList(from, from + DEALT_AT_ONCE).stream()
                        .map(UUID::toString)
                        .toList();
                dealing.time(() -> {
                    int seats = script.post("/dealings", Map.of("claims", claims, "people", hands, "skills", List.of()))
                            .path("seats")
                            .asInt();
                    if (seats != 2 * DEALT_AT_ONCE) {
                        throw new IllegalStateException("dealt " + seats + " seats");
                    }
                });
            }
            found.accept(Figure.of("dealing 10,000 of them to 50 people", "ms", 2_000, dealing.samples()));
            Stopwatch again = new Stopwatch(WARM_UP);
            for (int i = 0; i < WARM_UP + VISITS; i++) {
                again.time(() -> script.bytes("/waiting"));
            }
            found.accept(Figure.ofP95("100,000 claims, all dealt: My desk (p95)", "ms", 150, again.samples()));
        }
    }
}
