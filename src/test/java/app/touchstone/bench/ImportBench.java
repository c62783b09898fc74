package app.touchstone.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** A feed of a hundred thousand ClaimReviews, loaded, looked at, brought in and taken back, in the program as people run it. */
final class ImportBench implements Bench.Suite {

    private static final int REVIEWS = 100_000;
    private static final int BETWEEN_MILLIS = 250;

    @Override
    public void run(Path data, Consumer<Figure> found) throws Exception {
        byte[] feed = ManyReviews.feed(REVIEWS);
        try (RunningApp app = RunningApp.start(data)) {
            Script script = app.script();
            double before = app.liveHeap();
            List<Double> heap = new ArrayList<>();
            Stopwatch loading = new Stopwatch(0);
            String[] id = new String[1];
            loading.time(() -> id[0] =
                    script.upload("/imports", "feed.json.gz", feed).path("id").asString());
            Stopwatch looking = new Stopwatch(0);
            looking.time(() -> work(app, script, "/imports/" + id[0] + "/look", heap));
            Stopwatch bringing = new Stopwatch(0);
            bringing.time(() -> work(app, script, "/imports/" + id[0] + "/run", heap));
            long in = script.get("/imports/" + id[0]).at("/counts/IMPORTED").asLong();
            if (in != REVIEWS) {
                throw new IllegalStateException(in + " were imported");
            }
            Stopwatch undoing = new Stopwatch(0);
            undoing.time(() -> work(app, script, "/imports/" + id[0] + "/undo", new ArrayList<>()));
            double all = loading.samples().getFirst()
                    + looking.samples().getFirst()
                    + bringing.samples().getFirst();
            found.accept(Figure.of("100,000 ClaimReviews: loaded, looked at and imported", "ms", 60_000, List.of(all)));
            found.accept(Figure.of("the same: looking (dry run) alone", "ms", 60_000, looking.samples()));
            found.accept(Figure.of("the same: importing alone", "ms", 60_000, bringing.samples()));
            found.accept(Figure.of("the same: taken back as one", "ms", 60_000, undoing.samples()));
            found.accept(Figure.of(
                    "the same: more live heap while it runs",
                    "MB",
                    100,
                    heap.stream().map(one -> one - before).toList()));
        }
    }

    /** Starts a job and waits for its end, looking at the heap a few times on the way. */
    private static void work(RunningApp app, Script script, String path, List<Double> heap)
            throws IOException, InterruptedException {
        String job = "/jobs/" + script.post(path).path("id").asString();
        for (int i = 1; ; i++) {
            Thread.sleep(BETWEEN_MILLIS);
            JsonNode state = script.get(job).path("state");
            if (state.asString().equals("DONE")) {
                return;
            }
            if (!state.asString().equals("RUNNING") && !state.asString().equals("WAITING")) {
                throw new IllegalStateException(path + ": " + script.get(job));
            }
            if (i % 16 == 0) {
                heap.add(app.liveHeap());
            }
        }
    }
}
