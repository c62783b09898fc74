package app.touchstone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./touchstone bench NAME [--data DIR]}: runs a suite, prints its figures as a table and writes them to {@code
 * target/bench/NAME.json}. A missed target is a figure like any other, not a failure: the exit code is 0 then too.
 */
public final class Bench {

    /** Measures, and hands over each figure as soon as it is known. */
    interface Suite {
        void run(Path data, Consumer<Figure> found) throws Exception;
    }

    private static final Map<String, Suite> SUITES = Map.of(
            "main", new MainBench(),
            "annotator", new AnnotatorBench(),
            "anchoring", new AnchoringBench(),
            "review", new ReviewBench(),
            "reports", new ReportsBench());

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        String name = arguments.length == 0 ? "main" : arguments[0];
        Suite suite = SUITES.get(name);
        if (suite == null || arguments.length == 2 || (arguments.length > 2 && !arguments[1].equals("--data"))) {
            System.err.println("touchstone: usage: bench [NAME] [--data DIR], with NAME one of " + SUITES.keySet());
            System.exit(2);
        }
        Path data = arguments.length > 2 ? Path.of(arguments[2]) : Path.of("target", "bench", "data");
        Files.createDirectories(data);
        List<Figure> figures = new ArrayList<>();
        System.out.println(String.format(Locale.ROOT, "%-62s %9s %9s %5s %8s", "figure", "p50", "p95", "n", "target"));
        try {
            suite.run(Files.createTempDirectory(data.toAbsolutePath(), name), figure -> {
                figures.add(figure);
                System.out.println(figure.line());
            });
        } finally {
            write(name, figures);
        }
    }

    private static void write(String name, List<Figure> figures) throws IOException {
        Path file = Path.of("target", "bench", name + ".json");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(figures) + "\n");
    }
}
