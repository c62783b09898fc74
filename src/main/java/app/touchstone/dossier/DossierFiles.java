package app.touchstone.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.springframework.web.util.HtmlUtils;

/**
 * Makes the files of a dossier in a folder. The reports are read thrice, one at a time: to count, to write, and for the
 * annex; so a dossier of any length takes little memory.
 */
public final class DossierFiles {

    private final DossierHead head;
    private final DossierSource source;
    private final Path folder;

    public DossierFiles(DossierHead head, DossierSource source, Path folder) {
        this.head = head;
        this.source = source;
        this.folder = folder;
    }

    /** @param step told after each report, in each of the three readings; may throw to stop the work */
    public Map<DossierForm, Path> make(IntConsumer step) throws IOException {
        AtomicInteger steps = new AtomicInteger();
        Runnable next = () -> step.accept(steps.incrementAndGet());
        DossierFigures figures = new DossierFigures();
        source.read(page -> {
            figures.add(page.content(), head.words());
            next.run();
        });
        Map<DossierForm, Path> files = new EnumMap<>(DossierForm.class);
        for (DossierForm form : DossierForm.values()) {
            files.put(form, folder.resolve("dossier." + form.ending()));
        }
        DossierPdf pdf = new DossierPdf(head, folder);
        DossierDocx docx = new DossierDocx(head);
        try (Writer html = writer(files.get(DossierForm.HTML));
                Writer markdown = writer(files.get(DossierForm.MARKDOWN))) {
            html.write(DossierPdf.opening(head, DossierPdf.SCREEN_STYLE, DossierPdf.POLICY));
            html.write(DossierPdf.front(head, figures, Map.of()));
            DossierMarkdown.front(head, figures, markdown);
            docx.front(figures);
            source.read(page -> {
                String section = DossierPdf.claim(page);
                write(html, section);
                DossierMarkdown.claim(page, markdown);
                docx.claim(page);
                pdf.add(section);
                next.run();
            });
            pdf.endPart();
            String annex = head.words().say("bound.annex");
            write(html, "<section id=\"annex\"><h2>" + HtmlUtils.htmlEscape(annex) + "</h2></section>\n");
            markdown.write("\n## " + annex + "\n");
            docx.heading(annex);
            pdf.add("<section id=\"annex\"><h2>" + HtmlUtils.htmlEscape(annex) + "</h2></section>");
            source.read(page -> {
                String section = DossierPdf.annex(page);
                write(html, section);
                DossierMarkdown.annex(page, markdown);
                docx.annex(page);
                pdf.add(section);
                next.run();
            });
            html.write("</main></body></html>\n");
        }
        pdf.endPart();
        pdf.bind(figures, files.get(DossierForm.PDF));
        docx.write(files.get(DossierForm.DOCX));
        return files;
    }

    static void write(Writer out, String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Writer writer(Path file) throws IOException {
        return Files.newBufferedWriter(file);
    }
}
