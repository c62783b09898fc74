package app.touchstone.bench;

import app.touchstone.bundle.BundleVerifier;
import app.touchstone.bundle.Bundles;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Verifies a bundle of 50 MB: in a program that runs, and by the command with all that starting Java takes. */
final class BundleBench implements Bench.Suite {

    private static final int RUNS = 10;
    private static final int WARM_UP = 2;
    private static final int CAPTURES = 10;
    private static final int CAPTURE_BYTES = 5_000_000;

    @Override
    public void run(Path data, Consumer<Figure> found) throws Exception {
        Bundles bundle = new Bundles();
        Random random = new Random(1);
        for (int i = 0; i < CAPTURES; i++) {
            byte[] capture = new byte[CAPTURE_BYTES];
            random.nextBytes(capture);
            bundle.file("captures/more-" + i + ".warc.gz", capture);
        }
        Path file = bundle.write(data);
        String size = Files.size(file) / 1_000_000 + " MB";
        Stopwatch inside = new Stopwatch(WARM_UP);
        for (int i = 0; i < WARM_UP + RUNS; i++) {
            inside.time(() -> BundleVerifier.verify(file, List.of()));
        }
        found.accept(Figure.of("a bundle of " + size + " verified", "ms", 2_000, inside.samples()));
        Stopwatch outside = new Stopwatch(0);
        for (int i = 0; i < RUNS; i++) {
            outside.time(() -> command(file));
        }
        found.accept(Figure.of("the same: verify-bundle, with the start of Java", "ms", 2_000, outside.samples()));
    }

    private static void command(Path file) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-jar",
                        Path.of("target", "touchstone.jar").toString(),
                        "verify-bundle",
                        file.toString(),
                        "--json")
                .redirectErrorStream(true)
                .start();
        String said;
        try (InputStream out = process.getInputStream()) {
            said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("verify-bundle: " + said);
        }
    }
}
