package app.touchstone.bench;

import app.touchstone.claim.ClaimantKind;
import app.touchstone.codebook.CodeKind;
import app.touchstone.codebook.Hue;
import app.touchstone.document.TextDirection;
import app.touchstone.dossier.DossierFiles;
import app.touchstone.dossier.DossierHead;
import app.touchstone.evidence.SourceKind;
import app.touchstone.evidence.SourceType;
import app.touchstone.evidence.Stance;
import app.touchstone.report.HtmlRendering;
import app.touchstone.report.PdfRendering;
import app.touchstone.report.ReportContent;
import app.touchstone.report.ReportPage;
import app.touchstone.report.RightOfReply;
import app.touchstone.report.Settlement;
import app.touchstone.report.StoredContent;
import app.touchstone.review.Justification;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Renderers in this very program: one report as HTML and PDF, and a dossier of 500, read from their stored form. */
final class DossierBench implements Bench.Suite {

    private static final int REPORTS = 500;
    private static final int EVIDENCE = 6;
    private static final int WARM_UP = 30;
    private static final int SAMPLES = 100;
    private static final String ADDRESS = "https://desk.example/read/desk/report";

    @Override
    public void run(Path data, Consumer<Figure> found) throws Exception {
        String stored = StoredContent.write(content(1));
        Stopwatch html = new Stopwatch(WARM_UP);
        Stopwatch pdf = new Stopwatch(WARM_UP);
        for (int i = 0; i < WARM_UP + SAMPLES; i++) {
            html.time(() -> HtmlRendering.file(StoredContent.read(stored), ADDRESS));
            pdf.time(() -> PdfRendering.file(StoredContent.read(stored), ADDRESS));
        }
        found.accept(Figure.ofP95("a report as HTML", "ms", 50, html.samples()));
        found.accept(Figure.ofP95("a report as PDF, warm", "ms", 500, pdf.samples()));
        List<String> all = IntStream.rangeClosed(1, REPORTS)
                .mapToObj(number -> StoredContent.write(content(number)))
                .toList();
        System.gc();
        long before = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isCollectionUsageThresholdSupported())
                .toList();
        long[] most = new long[1];
        long start = System.nanoTime();
        new DossierFiles(
                        new DossierHead("A dossier", "All of it.", "Bench desk", "en", Instant.EPOCH, REPORTS),
                        taker -> all.forEach(text -> taker.accept(ReportPage.of(StoredContent.read(text), ADDRESS))),
                        data)
                .make(step -> most[0] = Math.max(most[0], kept(heap)));
        double seconds = (System.nanoTime() - start) / 1e9;
        most[0] = Math.max(most[0], kept(heap));
        found.accept(Figure.of("a dossier of 500 in four forms", "s", 30, List.of(seconds)));
        found.accept(Figure.of(
                "its extra heap, after collections", "MB", 200, List.of(Math.max(0, most[0] - before) / 1e6)));
    }

    /** What was left after each pool's last collection: what is held, not what is litter. */
    private static long kept(List<MemoryPoolMXBean> heap) {
        return heap.stream()
                .mapToLong(pool -> pool.getCollectionUsage() == null
                        ? 0
                        : pool.getCollectionUsage().getUsed())
                .sum();
    }

    private static ReportContent content(int number) {
        String sentence = SampleText.of(18).replace(".", "");
        String justification = IntStream.range(0, 3 * EVIDENCE)
                .mapToObj(i -> sentence + " [E" + (i % EVIDENCE + 1) + "].")
                .collect(Collectors.joining(" "));
        Instant out = Instant.parse("2026-01-05T09:00:00Z");
        return new ReportContent(
                "report-" + number,
                1,
                out,
                out,
                "en",
                TextDirection.LTR,
                "Bench desk",
                "Measured claim number " + number,
                SampleText.of(50),
                new ReportContent.Claim(
                        number,
                        SampleText.of(20),
                        List.of(new ReportContent.Claimant("Somebody", ClaimantKind.PERSON, "A speaker", "")),
                        LocalDate.of(2025, 12, 1),
                        "a hall",
                        SampleText.of(30)),
                List.of(),
                new ReportContent.Verdict(
                        "Two steps",
                        "two",
                        1,
                        List.of(
                                new ReportContent.Rating("false", "False", "It is not so.", 1, Hue.RED),
                                new ReportContent.Rating("true", "True", "It is so.", 2, Hue.GREEN)),
                        number % 3 == 0 ? "true" : "false"),
                Justification.parse(justification, Locale.ENGLISH),
                List.of(new ReportContent.Framing(
                        "Framings", 1, CodeKind.FRAMING, "Conflict", SampleText.of(20), Hue.OCHRE)),
                IntStream.rangeClosed(1, EVIDENCE)
                        .mapToObj(DossierBench::evidence)
                        .toList(),
                new ReportContent.Review(
                        2,
                        Settlement.AGREEMENT,
                        "",
                        "None.",
                        List.of(),
                        null,
                        RightOfReply.notAsked("A bench."),
                        List.of()),
                List.of(),
                new ReportContent.Methodology(0, ""),
                List.of(),
                "CC BY 4.0");
    }

    private static ReportContent.Evidence evidence(int number) {
        return new ReportContent.Evidence(
                number,
                "What does the register say of matter " + number + "?",
                SampleText.of(60),
                SampleText.of(30),
                Stance.REFUTES,
                "The register",
                SourceKind.INSTITUTION,
                SourceType.PRIMARY,
                "https://register.example.org/" + number,
                LocalDate.of(2026, 1, 2),
                "");
    }
}
