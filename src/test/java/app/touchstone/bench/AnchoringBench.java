package app.touchstone.bench;

import app.touchstone.anchoring.CarriedRight;
import app.touchstone.anchoring.Carrying;
import app.touchstone.anchoring.TextRange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;

/** Carrying passages over to a new version of a text: how often it is right, and how long it takes. */
final class AnchoringBench implements Bench.Suite {

    private static final int UNITS = 50_000;
    private static final int PASSAGES = 500;
    private static final int WARM_UP = 200;

    @Override
    public void run(Path data, Consumer<Figure> found) throws IOException {
        for (String article : List.of("article-en.md", "article-uk.md", "article-ar.md")) {
            CarriedRight result = CarriedRight.measure(prose(article), 1_000, 10, 42);
            String name = "1,000 edits of " + article + ": ";
            found.accept(Figure.of(
                    name + "carried wrongly or not at all",
                    "%",
                    1,
                    List.of(100.0 * (result.carried() - result.right()) / result.carried())));
            found.accept(Figure.of(name + "placed wrongly unflagged", "", 0, List.of((double)
                    result.silentlyWrong().size())));
        }
        times(found);
    }

    private static void times(Consumer<Figure> found) {
        String before = SampleText.of(UNITS / 6).substring(0, UNITS);
        StringBuilder edited = new StringBuilder(before);
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            int at = random.nextInt(edited.length() - 20);
            edited.replace(at, at + random.nextInt(12), random.nextBoolean() ? "" : " changed ");
        }
        long start = System.nanoTime();
        Carrying exact = new Carrying(before, "A new first line.\n\n" + before);
        Carrying changed = new Carrying(before, edited.toString());
        found.accept(Figure.of(
                "comparing two pairs of texts of 50k units, cold",
                "ms",
                1_000,
                List.of((System.nanoTime() - start) / 1e6)));
        found.accept(Figure.of("50k units, exact: a passage", "ms", 1, passages(exact, before)));
        found.accept(Figure.of("50k units, edited 300 times: a passage", "ms", 10, passages(changed, before)));
    }

    private static List<Double> passages(Carrying carrying, String text) {
        Random random = new Random(9);
        List<int[]> words = SampleText.words(text);
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < WARM_UP + PASSAGES; i++) {
            int word = random.nextInt(words.size() - 30);
            TextRange range = new TextRange(words.get(word)[0], words.get(word + 2 + random.nextInt(28))[1]);
            long start = System.nanoTime();
            carrying.carry(range);
            times.add((System.nanoTime() - start) / 1e6);
        }
        return times.subList(WARM_UP, times.size());
    }

    private static String prose(String article) throws IOException {
        try (InputStream in = AnchoringBench.class.getResourceAsStream("/demo/" + article)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
