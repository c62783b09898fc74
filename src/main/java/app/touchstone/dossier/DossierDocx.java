package app.touchstone.dossier;

import app.touchstone.report.DocxText;
import app.touchstone.report.ReportContent;
import app.touchstone.report.ReportPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A dossier as a Word document; its contents jump to the reports. */
final class DossierDocx {

    private final DossierHead head;
    private final DocxText out;

    DossierDocx(DossierHead head) {
        this.head = head;
        this.out = new DocxText(
                head.language(), head.direction(), head.title(), head.kicker(), head.deskName(), head.madeAt());
    }

    void front(DossierFigures figures) {
        out.text("Subtitle", head.kicker());
        out.text("Title", head.title());
        out.text("", head.introduction());
        heading(head.words().say("bound.contents"));
        figures.entries()
                .forEach(one -> out.line("")
                        .jump(one.number() + " · " + one.title(), one.place())
                        .add(" – " + one.rating()));
        figures.figures(head.words()).forEach(figure -> {
            heading(figure.title());
            figure.bars().forEach(bar -> out.line("").bold(bar.label() + ": ").add(String.valueOf(bar.count())));
        });
    }

    void heading(String text) {
        out.text("Heading1", text);
    }

    void claim(ReportPage page) {
        ReportContent content = page.content();
        out.line("Heading1")
                .bookmark("c" + content.claim().number())
                .add(content.claim().number() + " · " + content.title())
                .runAs(content.title());
        out.text("Subtitle", page.byline());
        out.line("").bold(content.verdict().rating().label()).add(" (" + page.place() + ")");
        out.text("", content.summary());
        out.text("Quote", content.claim().wording());
        content.justification()
                .paragraphs()
                .forEach(paragraph -> out.text(
                        "", paragraph.sentences().stream().map(page::sentence).collect(Collectors.joining(" "))));
        content.framings().forEach(one -> out.text("Subtitle", page.framing(one)));
        out.line("Subtitle").link(page.address(), page.address());
    }

    void annex(ReportPage page) {
        out.text(
                "Heading2",
                page.content().claim().number() + " · " + page.content().title());
        for (ReportContent.Evidence one : page.content().evidence()) {
            out.line("")
                    .bold("E" + one.number() + " ")
                    .add(one.question() + " – ")
                    .link(one.sourceName(), one.address())
                    .add(" · " + page.provenance(one));
        }
    }

    void write(Path file) throws IOException {
        Files.write(file, out.bytes());
    }
}
