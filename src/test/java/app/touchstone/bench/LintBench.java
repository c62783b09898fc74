package app.touchstone.bench;

import app.touchstone.claimreview.FileLint;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Judges documents of one ClaimReview each, from their bytes, on one processor. */
final class LintBench implements Bench.Suite {

    private static final int DOCUMENTS = 5_000;
    private static final int WARM_UP = 3;
    private static final int RUNS = 10;

    @Override
    public void run(Path data, Consumer<Figure> found) throws Exception {
        List<byte[]> documents = IntStream.range(0, DOCUMENTS)
                .mapToObj(number -> ManyReviews.one(number).getBytes(StandardCharsets.UTF_8))
                .toList();
        Stopwatch judging = new Stopwatch(WARM_UP);
        for (int i = 0; i < WARM_UP + RUNS; i++) {
            judging.time(() -> documents.forEach(FileLint::check));
        }
        found.accept(Figure.of("5,000 ClaimReviews judged by the linter", "ms", 1_000, judging.samples()));
    }
}
