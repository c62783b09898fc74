package app.touchstone.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The reading room of a desk with a thousand reports, under readers on the same machine; in the program as people run it. */
final class ReadingRoomBench implements Bench.Suite {

    private static final String DESK = "/read/eurasia-desk";
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final int SEARCHES = 60;

    @Override
    public void run(Path data, Consumer<Figure> found) throws Exception {
        Path folder = Files.createDirectory(data.resolve("reading-room"));
        RunningApp.start(folder).close();
        List<String> slugs = ReadersShelf.fill(folder);
        // all readers are one here
        try (RunningApp app = RunningApp.start(
                folder,
                "--touchstone.reading-room.requests-per-second=1000000",
                "--touchstone.reading-room.burst=1000000")) {
            List<String> pages = pages(slugs);
            ReaderLoad readers = new ReaderLoad(app.address());
            found.accept(Figure.ofP95("a report's page made anew (p95)", "ms", 50, first(app, slugs)));
            readers.learn(pages);
            readers.run(pages, true, WARM_UP);
            measure(found, "reading room, page known (304)", 1_000, readers.run(pages, true, TIME));
            readers.run(pages, false, WARM_UP);
            measure(found, "reading room, page sent (200)", 300, readers.run(pages, false, TIME));
            found.accept(Figure.ofP95("reading room: search of 1,000 reports (p95)", "ms", 50, searches(app)));
            found.accept(Figure.of("reading room: live heap afterwards", "MB", 200, List.of(app.liveHeap())));
        }
    }

    /** Reports most of all, and what leads to them. */
    private static List<String> pages(List<String> slugs) {
        List<String> pages =
                new ArrayList<>(slugs.stream().map(slug -> DESK + "/" + slug).toList());
        for (int i = 1; i <= 40; i++) {
            pages.add(DESK + "?page=" + i);
            pages.add(DESK + "?verdict=false&page=" + (i % 8 + 1));
        }
        Stream.of("", "/corrections", "/methodology", "/about", "/feed.atom", "/feed.json")
                .map(page -> DESK + page)
                .forEach(pages::add);
        return pages;
    }

    private static void measure(Consumer<Figure> found, String what, double least, ReaderLoad.Outcome outcome) {
        double p50 = Figure.percentile(outcome.perSecond(), 50);
        double slow = Figure.percentile(outcome.perSecond(), 5);
        // the 95th percentile of a rate is the one that nineteen of twenty seconds reach
        found.accept(new Figure(
                what + ": requests per second",
                "/s",
                p50,
                slow,
                outcome.perSecond().size(),
                least,
                slow >= least));
        found.accept(Figure.ofP95(what + ": how long one takes (p95)", "ms", 30, outcome.millis()));
    }

    private static List<Double> first(RunningApp app, List<String> slugs) throws Exception {
        Stopwatch watch = new Stopwatch(30);
        ReaderLoad one = new ReaderLoad(app.address());
        for (String slug : slugs.subList(0, 150)) {
            watch.time(() -> one.learn(List.of(DESK + "/" + slug)));
        }
        return watch.samples();
    }

    private static List<Double> searches(RunningApp app) throws Exception {
        Stopwatch watch = new Stopwatch(10);
        ReaderLoad one = new ReaderLoad(app.address());
        for (int i = 0; i < 10 + SEARCHES; i++) {
            String path = DESK + "?q=measured+word" + i;
            watch.time(() -> one.learn(List.of(path)));
        }
        return watch.samples();
    }
}
