package app.touchstone.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Reports, the reading room, imports and exports, bundles and the linter: each part measures its own. */
final class ReportsBench implements Bench.Suite {

    /** In the order they run; each gets a data folder of its own. */
    private static final List<Bench.Suite> PARTS = List.of(
            new LintBench(),
            new ImportBench(),
            new ExportsBench(),
            new BundleBench(),
            new ReadingRoomBench(),
            new DossierBench());

    @Override
    public void run(Path data, Consumer<Figure> found) throws Exception {
        for (Bench.Suite part : PARTS) {
            part.run(Files.createTempDirectory(data, "part"), found);
        }
    }
}
