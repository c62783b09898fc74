package app.touchstone.dossier;

import app.touchstone.report.HtmlRendering;
import app.touchstone.report.PdfPrinting;
import app.touchstone.report.ReportPage;
import app.touchstone.report.ReportTemplates;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.springframework.web.util.HtmlUtils;

/**
 * A dossier as PDF. Laying out thousands of pages at once would take gigabytes; so parts of some reports are printed one by
 * one into files, and bound behind a front whose contents know the pages.
 */
final class DossierPdf {

    private static final String STYLE = ReportTemplates.text("templates/report/pdf.css")
            + ReportTemplates.text("templates/dossier/dossier-pdf.css");
    static final String SCREEN_STYLE = ReportTemplates.text("META-INF/resources/report.css")
            + ReportTemplates.text("templates/dossier/dossier.css");
    static final String POLICY = HtmlRendering.policy(SCREEN_STYLE);

    /** Stands for the place of a report until all pages are known; it is never left in the file. */
    private static final String INSIDE = "https://inside.invalid/#";

    private static final int PART = 120_000;

    private final DossierHead head;
    private final Path folder;
    private final List<Path> parts = new ArrayList<>();
    private final Map<String, Integer> pages = new HashMap<>();
    private final StringBuilder part = new StringBuilder();
    private int pageCount;

    DossierPdf(DossierHead head, Path folder) {
        this.head = head;
        this.folder = folder;
    }

    /** Title, contents and figures. @param pages the page of each place, counted from 1; empty where there are no pages */
    static String front(DossierHead head, DossierFigures figures, Map<String, Integer> pages) {
        return ReportTemplates.render(
                "templates/dossier/dossier :: front",
                Map.of(
                        "head",
                        head,
                        "entries",
                        figures.entries(),
                        "figures",
                        figures.figures(head.words()),
                        "pages",
                        pages,
                        "inside",
                        pages.isEmpty() ? "#" : INSIDE));
    }

    /** The page up to its first section; {@code </main></body></html>} ends it. */
    static String opening(DossierHead head, String style, String policy) {
        return "<!DOCTYPE html>\n<html lang=\"" + HtmlUtils.htmlEscape(head.language()) + "\" dir=\""
                + head.direction().html() + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + HtmlUtils.htmlEscape(policy) + "\">\n"
                + "<meta name=\"color-scheme\" content=\"light dark\">\n<title>"
                + HtmlUtils.htmlEscape(head.title()) + "</title>\n<style>" + style
                + "</style>\n</head>\n<body>\n<main class=\"report-main report dossier\" dir=\""
                + head.direction().html() + "\">\n";
    }

    static String claim(ReportPage page) {
        return ReportTemplates.render("templates/dossier/dossier :: claim", Map.of("page", page));
    }

    static String annex(ReportPage page) {
        return ReportTemplates.render("templates/dossier/dossier :: annex", Map.of("page", page));
    }

    void add(String section) {
        part.append(section).append('\n');
        if (part.length() > PART) {
            endPart();
        }
    }

    void endPart() {
        if (part.isEmpty()) {
            return;
        }
        Path file = folder.resolve("part-" + parts.size() + ".pdf");
        int before = pageCount;
        print(part.toString(), file, renderer -> {
            renderer.findPagePositionsByID(Pattern.compile("c\\d+"))
                    .forEach(place -> pages.putIfAbsent(String.valueOf(place.getId()), before + place.getPageNo()));
            pageCount += renderer.getPdfDocument().getNumberOfPages();
        });
        parts.add(file);
        part.setLength(0);
    }

    private void print(String body, Path file, java.util.function.Consumer<PdfBoxRenderer> laidOut) {
        String html = opening(head, STYLE, "default-src 'none'") + body + "</main></body></html>";
        try (OutputStream out = Files.newOutputStream(file)) {
            PdfPrinting.print(
                    html, head.kicker(), head.direction(), head.words().say("evidence"), laidOut, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Binds front and parts. The front is printed twice: how long it is decides where everything else begins. */
    void bind(DossierFigures figures, Path file) throws IOException {
        Path front = folder.resolve("front.pdf");
        int[] own = new int[1];
        print(
                front(head, figures, shifted(1000)),
                front,
                one -> own[0] = one.getPdfDocument().getNumberOfPages());
        print(front(head, figures, shifted(own[0] + 1)), front, one -> {});
        try (PDDocument whole = open(front)) {
            PDFMergerUtility binder = new PDFMergerUtility();
            for (Path each : parts) {
                // what is bound is a copy: of many parts only one stands in memory
                try (PDDocument part = open(each)) {
                    binder.appendDocument(whole, part);
                }
            }
            lead(whole, own[0]);
            whole.save(file.toFile());
        }
    }

    private Map<String, Integer> shifted(int by) {
        Map<String, Integer> shifted = new HashMap<>();
        pages.forEach((place, page) -> shifted.put(place, page + by));
        return shifted;
    }

    /** Lets the contents jump to their reports. */
    private void lead(PDDocument whole, int front) throws IOException {
        for (int i = 0; i < front; i++) {
            for (var annotation : whole.getPage(i).getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link
                        && link.getAction() instanceof PDActionURI away
                        && away.getURI().startsWith(INSIDE)) {
                    PDPage target = whole.getPage(
                            front + pages.getOrDefault(away.getURI().substring(INSIDE.length()), 0));
                    PDPageFitDestination there = new PDPageFitDestination();
                    there.setPage(target);
                    PDActionGoTo go = new PDActionGoTo();
                    go.setDestination(there);
                    link.setAction(go);
                }
            }
        }
    }

    private static PDDocument open(Path file) throws IOException {
        return Loader.loadPDF(new RandomAccessReadBufferedFile(file.toFile()), IOUtils.createTempFileOnlyStreamCache());
    }
}
