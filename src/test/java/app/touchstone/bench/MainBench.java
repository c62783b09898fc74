package app.touchstone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The main job: starting, reading and marking, publishing, taking the claims out. */
final class MainBench implements Bench.Suite {

    private static final int STARTS = 3;
    private static final double READY = 15_000;
    private static final double HEAP = 200;

    @Override
    public void run(Path data, Consumer<Figure> found) throws Exception {
        starts(data, found);
        try (RunningApp app = RunningApp.start(Files.createDirectory(data.resolve("work")))) {
            new ReadingBench(app).run(found);
            new PublishingBench(app.script()).run(found);
            new ExportBench(app).run(found);
            found.accept(Figure.of("heap after a GC, after all of the above", "MB", HEAP, List.of(app.liveHeap())));
        }
    }

    private static void starts(Path data, Consumer<Figure> found) throws IOException, InterruptedException {
        List<Double> fresh = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        List<Double> heap = new ArrayList<>();
        for (int i = 1; i <= STARTS; i++) {
            Path folder = Files.createDirectory(data.resolve("start-" + i));
            try (RunningApp app = RunningApp.start(folder)) {
                fresh.add(app.readyAfter());
                heap.add(app.liveHeap());
            }
            try (RunningApp app = RunningApp.start(folder)) {
                again.add(app.readyAfter());
                heap.add(app.liveHeap());
            }
        }
        found.accept(Figure.of("ready after java -jar, empty data folder with demo", "ms", READY, fresh));
        found.accept(Figure.of("ready after java -jar, existing data folder", "ms", READY, again));
        found.accept(Figure.of("heap at rest after a GC", "MB", HEAP, heap));
    }
}
