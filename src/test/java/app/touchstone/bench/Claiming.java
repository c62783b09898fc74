package app.touchstone.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writes claims down through the API, many at a time but never more than a few at once. */
final class Claiming {

    private static final int AT_ONCE = 4;
    private static final int CLAIMANTS = 20;
    private static final String CONTEXT = SampleText.of(70);

    private Claiming() {}

    /** What a claim of this number says; about 600 bytes. */
    static Map<String, Object> body(int number) {
        return Map.of(
                "wording",
                "In case number " + number + " the ships carried more grain than the register allows.",
                "claimants",
                List.of(Map.of(
                        "name", "Claimant " + number % CLAIMANTS,
                        "kind", "PERSON",
                        "description", "A spokesperson",
                        "sameAs", "")),
                "saidOn",
                "2026-02-01",
                "saidAt",
                "a press conference",
                "context",
                CONTEXT);
    }

    /** @param count how many; the first ones go alone, so that each claimant is known before two threads name them */
    static void write(Script script, int count) throws Exception {
        for (int i = 0; i < CLAIMANTS; i++) {
            script.post("/claims", body(i));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> parts = new ArrayList<>();
            for (int part = 0; part < AT_ONCE; part++) {
                int first = CLAIMANTS + part;
                parts.add(threads.submit(() -> {
                    for (int i = first; i < count; i += AT_ONCE) {
                        send(script, i);
                    }
                    return null;
                }));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        }
    }

    private static void send(Script script, int number) throws IOException, InterruptedException {
        script.post("/claims", body(number));
    }
}
