package app.touchstone.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Publishes claims that were judged before, and reads their reports as PDF. */
final class PublishingBench {

    private static final int REPORTS = 20;
    private static final int WARM_UP = 3;
    private static final int EVIDENCE = 6;
    private static final String DAY = "2026-03-02";

    private final Script script;

    PublishingBench(Script script) {
        this.script = script;
    }

    void run(Consumer<Figure> found) throws Exception {
        // one person writes, judges and publishes here
        script.put("/policy", Map.of("assessmentsNeeded", 1));
        String source = source();
        List<JsonNode> settled = new ArrayList<>();
        for (int i = 0; i < WARM_UP + REPORTS; i++) {
            settled.add(settled(i, source));
        }
        List<String> slugs = new ArrayList<>();
        Stopwatch publishing = new Stopwatch(WARM_UP);
        for (JsonNode claim : settled) {
            String at = "/claims/" + claim.path("id").asString() + "/report/publish?version="
                    + claim.path("version").asLong();
            publishing.time(
                    () -> slugs.add(script.post(at).path("content").path("slug").asString()));
        }
        Stopwatch printing = new Stopwatch(WARM_UP);
        for (String slug : slugs) {
            printing.time(() -> script.bytes("/reports/" + slug + "/pdf"));
        }
        found.accept(Figure.of("publish a report", "ms", 300, publishing.samples()));
        found.accept(Figure.of("a report as PDF", "ms", 1000, printing.samples()));
        found.accept(Figure.of("the first PDF after a start", "ms", 1000, printing.cold()));
    }

    private String source() throws IOException, InterruptedException {
        return script.post(
                        "/sources",
                        Map.of(
                                "name", "The register of the bench",
                                "kind", "INSTITUTION",
                                "type", "PRIMARY",
                                "address", "https://register.example.org"))
                .path("id")
                .asString();
    }

    /** A claim with all that its report needs. */
    private JsonNode settled(int number, String source) throws IOException, InterruptedException {
        String id = script.post("/claims", Claiming.body(number)).path("id").asString();
        String claim = "/claims/" + id;
        script.post(claim + "/appearances", Map.of("address", "https://news.example.org/" + number, "first", true));
        for (int i = 1; i <= EVIDENCE; i++) {
            script.post(
                    claim + "/evidence",
                    Map.of(
                            "source",
                            source,
                            "question",
                            "What does the register say of matter " + i + "?",
                            "answer",
                            SampleText.of(60),
                            "quote",
                            SampleText.of(30),
                            "stance",
                            "REFUTES",
                            "address",
                            "https://register.example.org/" + i,
                            "accessedOn",
                            DAY));
        }
        move(claim, "OPEN");
        move(claim, "IN_REVIEW");
        JsonNode draft = script.put(
                claim + "/assessment",
                Map.of(
                        "rating", "false",
                        "headline", "Measured claim number " + number,
                        "summary", SampleText.of(50),
                        "justification", justification(),
                        "framings", List.of()));
        script.post(claim + "/assessment/seal?version=" + draft.path("version").asLong());
        script.put(
                claim + "/report/notes",
                Map.of("rightOfReply", "Asked, no answer.", "interests", "None.", "language", "en", "version", 0));
        // the addresses are made up, so there is nothing to take a copy of
        script.put(
                claim + "/report/waivers/CAPTURES_PRESENT",
                Map.of("reason", "The addresses of the bench are made up."));
        return script.get(claim);
    }

    private void move(String claim, String to) throws IOException, InterruptedException {
        long version = script.get(claim).path("version").asLong();
        script.post(claim + "/moves", Map.of("to", to, "reason", "", "version", version));
    }

    /** Every sentence cites one piece of evidence, each piece is cited. */
    private static String justification() {
        String sentence = SampleText.of(18);
        String plain = sentence.substring(0, sentence.length() - 1).replace(".", "");
        return IntStream.range(0, 3 * EVIDENCE)
                .mapToObj(i -> plain + " [E" + (i % EVIDENCE + 1) + "].")
                .collect(Collectors.joining(" "));
    }
}
