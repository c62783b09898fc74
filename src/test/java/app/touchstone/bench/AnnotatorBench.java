package app.touchstone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** The annotator on texts of four sizes, each beside the same text without marks, which is the floor; and Recogito. */
final class AnnotatorBench implements Bench.Suite {

    /**
     * What is asked of a text.
     *
     * @param rough the share of frames above 50 ms that is allowed while scrolling, in percent
     */
    private record Size(int words, int marks, double open, double painted, double stored, double rough) {
        String name() {
            return String.format("%,d words, %,d marks: ", words, marks);
        }
    }

    private static final List<Size> SIZES = List.of(
            new Size(1_000, 50, 200, 34, 100, 0),
            new Size(10_000, 500, 300, 34, 100, 0),
            new Size(50_000, 2_000, 600, 40, 120, 1),
            new Size(200_000, 10_000, 1_500, 50, 150, 5));
    private static final int BIG = 50_000;
    private static final int OPENS = 7;
    private static final int MADE = 40;
    private static final int WARM_UP = 5;
    private static final int FRAMES = 240;
    private static final int POINTS = 800;
    /** Blocks apart, so that no two marks made here meet. */
    private static final int STRIDE = 3;

    @Override
    public void run(Path data, Consumer<Figure> found) throws Exception {
        Path recogito = data.resolveSibling("recogito");
        try (RunningApp app = RunningApp.start(Files.createDirectory(data.resolve("work")))) {
            for (Size size : SIZES) {
                run(app, size, recogito, found);
            }
        }
    }

    private static void run(RunningApp app, Size size, Path recogito, Consumer<Figure> found) throws Exception {
        BenchDocument marked = BenchDocument.make(app.script(), size.words, size.marks);
        BenchDocument plain = BenchDocument.make(app.script(), size.words, 0);
        try (ReaderInChromium reader = new ReaderInChromium()) {
            JsonNode person = app.person();
            reader.signIn(
                    app.address(),
                    person.path("email").asString(),
                    person.path("password").asString());
            opens(reader, place(app, marked), place(app, plain), size, found);
            Made floor = made(reader, place(app, plain));
            Made real = made(reader, place(app, marked));
            String name = size.name();
            found.accept(Figure.ofP95(name + "released → painted, p95", "ms", size.painted, real.painted));
            found.accept(Figure.ofP95(name + "released → stored, p95", "ms", size.stored, real.stored));
            found.accept(Figure.of(
                    name + "painting ÷ the floor's, p95s",
                    "×",
                    1.25,
                    List.of(Figure.percentile(real.painted, 95) / Figure.percentile(floor.painted, 95))));
            found.accept(Figure.of(name + "drags off by a character", "", 0, List.of((double) real.off)));
            found.accept(Figure.of(name + "one mark, bytes up", "B", 2048, List.of(real.up)));
            found.accept(Figure.of(name + "one mark, bytes down", "B", 2048, List.of(real.down)));
            List<Double> gaps = real.probe.scroll(FRAMES);
            double rough = 100.0 * gaps.stream().filter(gap -> gap > 50).count() / gaps.size();
            found.accept(Figure.of(name + "frames above 50 ms while scrolling", "%", size.rough, List.of(rough)));
            found.accept(Figure.of(name + "the tab", "MB", size.words == BIG ? 200 : 1000, List.of(real.probe.tab())));
            if (size.words == BIG) {
                reader.open(place(app, marked));
                found.accept(Figure.of(name + POINTS + " points, marks missed", "", 0, List.of((double)
                        missed(real.probe, marked, app))));
                compare(reader, recogito, marked, place(app, marked), name, found);
            }
        }
    }

    /** Both in turn, so that a noisy minute falls on both. */
    private static void compare(
            ReaderInChromium browser,
            Path folder,
            BenchDocument document,
            String ours,
            String name,
            Consumer<Figure> found)
            throws Exception {
        List<Double> ourOpens = new ArrayList<>();
        List<Double> theirOpens = new ArrayList<>();
        List<Double> ourMarks = new ArrayList<>();
        List<Double> theirMarks = new ArrayList<>();
        int unmade = 0;
        try (Recogito recogito = Recogito.serve(folder, document)) {
            for (int i = 0; i < 1 + OPENS; i++) {
                double theirs = browser.open(recogito.address()).painting();
                for (int made = 0; made < MADE / OPENS + 1; made++) {
                    unmade += browser.markByLettingGo("main p", (i * OPENS + made) * STRIDE) ? 0 : 1;
                }
                List<Double> theirPainting = browser.measured("mark");
                double our = browser.open(ours).painting();
                for (int made = 0; made < MADE / OPENS + 1; made++) {
                    browser.mark((WARM_UP + MADE + i * OPENS + made) * STRIDE + 1, 2);
                }
                if (i > 0) {
                    theirOpens.add(theirs);
                    theirMarks.addAll(theirPainting);
                    ourOpens.add(our);
                    ourMarks.addAll(browser.measured("mark"));
                }
            }
        }
        found.accept(Figure.of(name + "Recogito: open", "ms", 10_000, theirOpens));
        found.accept(Figure.ofP95(name + "Recogito: released → painted, p95", "ms", 10_000, theirMarks));
        found.accept(Figure.of(name + "Recogito: drags that made no mark", "", 10_000, List.of((double) unmade)));
        found.accept(Figure.of(
                name + "open, ours in percent of Recogito's",
                "%",
                50,
                List.of(100 * Figure.percentile(ourOpens, 50) / Figure.percentile(theirOpens, 50))));
        found.accept(Figure.of(
                name + "painting, ours in percent of Recogito's",
                "%",
                67,
                List.of(100 * Figure.percentile(ourMarks, 50) / Figure.percentile(theirMarks, 50))));
    }

    private static void opens(ReaderInChromium reader, String marked, String plain, Size size, Consumer<Figure> found) {
        List<Double> painting = new ArrayList<>();
        List<Double> whole = new ArrayList<>();
        List<Double> floor = new ArrayList<>();
        for (int i = 0; i < 2 + OPENS; i++) {
            ReaderInChromium.Opened without = reader.open(plain);
            ReaderInChromium.Opened with = reader.open(marked);
            if (i >= 2) {
                painting.add(with.painting());
                whole.add(with.sinceNavigation());
                floor.add(without.sinceNavigation());
            }
        }
        found.accept(Figure.of(size.name() + "open", "ms", size.open, painting));
        found.accept(Figure.of(size.name() + "navigation → painted text", "ms", 10_000, whole));
        found.accept(Figure.of(
                size.name() + "the same ÷ the floor's",
                "×",
                2,
                List.of(Figure.percentile(whole, 50) / Figure.percentile(floor, 50))));
    }

    /** What marking by mouse gave. */
    private record Made(
            List<Double> painted, List<Double> stored, int off, double up, double down, ReaderProbe probe) {}

    private static Made made(ReaderInChromium reader, String place) {
        reader.open(place);
        ReaderProbe probe = new ReaderProbe(reader.page());
        probe.listen();
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < WARM_UP; i++) {
            wanted.add(reader.mark(i * STRIDE, 2));
        }
        ReaderProbe.Wire before = probe.wire();
        for (int i = WARM_UP; i < WARM_UP + MADE; i++) {
            wanted.add(reader.mark(i * STRIDE, 2));
        }
        ReaderProbe.Wire after = probe.wire();
        List<String> told = probe.told();
        int off = 0;
        for (int i = 0; i < wanted.size(); i++) {
            off += i < told.size() && told.get(i).equals(wanted.get(i).strip()) ? 0 : 1;
        }
        List<Double> painted = reader.measured("mark");
        List<Double> stored = reader.measured("confirm");
        return new Made(
                painted.subList(WARM_UP, painted.size()),
                stored.subList(WARM_UP, stored.size()),
                off,
                (double) (after.up() - before.up()) / MADE,
                (double) (after.down() - before.down()) / MADE,
                probe);
    }

    /** Asks at random places of the text, and half of the time within a mark, which marks lie there. */
    private static int missed(ReaderProbe probe, BenchDocument document, RunningApp app)
            throws IOException, InterruptedException {
        Random random = new Random(11);
        List<BenchDocument.Placed> marks = document.marksNow(app.script());
        int missed = 0;
        for (int asked = 0; asked < POINTS; asked++) {
            BenchDocument.Placed near = marks.get(random.nextInt(marks.size()));
            int offset = random.nextBoolean()
                    ? near.start() + random.nextInt(near.end() - near.start())
                    : random.nextInt(document.text().length());
            if (Character.isWhitespace(document.text().charAt(offset))) {
                asked--;
                continue;
            }
            List<String> expected = marks.stream()
                    .filter(mark -> mark.start() <= offset && offset < mark.end())
                    .map(BenchDocument.Placed::id)
                    .sorted()
                    .toList();
            missed += expected.equals(probe.under(offset, document.blockStarts())) ? 0 : 1;
        }
        return missed;
    }

    private static String place(RunningApp app, BenchDocument document) {
        return app.address() + "/documents/" + document.id();
    }
}
