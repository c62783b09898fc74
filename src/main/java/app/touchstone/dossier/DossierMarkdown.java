package app.touchstone.dossier;

import app.touchstone.report.MarkdownText;
import app.touchstone.report.ReportContent;
import app.touchstone.report.ReportPage;
import java.io.Writer;
import java.util.stream.Collectors;

/** A dossier as Markdown, piece by piece. */
final class DossierMarkdown {

    private DossierMarkdown() {}

    static void front(DossierHead head, DossierFigures figures, Writer out) {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(MarkdownText.line(head.title())).append("\n\n");
        text.append(MarkdownText.line(head.kicker())).append("\n\n");
        if (!head.introduction().isBlank()) {
            text.append(MarkdownText.lines(head.introduction())).append("\n\n");
        }
        text.append("## ")
                .append(MarkdownText.line(head.words().say("bound.contents")))
                .append("\n\n");
        figures.entries()
                .forEach(one -> text.append("- ")
                        .append(one.number())
                        .append(" · ")
                        .append(MarkdownText.within(one.title()))
                        .append(" – **")
                        .append(MarkdownText.within(one.rating()))
                        .append("**\n"));
        figures.figures(head.words()).forEach(figure -> {
            text.append("\n## ").append(MarkdownText.line(figure.title())).append("\n\n| | |\n|---|---|\n");
            figure.bars()
                    .forEach(bar -> text.append("| ")
                            .append(MarkdownText.within(bar.label()))
                            .append(" | ")
                            .append(bar.count())
                            .append(" |\n"));
        });
        DossierFiles.write(out, text.toString());
    }

    static void claim(ReportPage page, Writer out) {
        ReportContent content = page.content();
        StringBuilder text = new StringBuilder();
        text.append("\n## ")
                .append(content.claim().number())
                .append(" · ")
                .append(MarkdownText.within(content.title()));
        text.append("\n\n").append(MarkdownText.line(page.byline())).append("\n\n");
        text.append("**")
                .append(MarkdownText.line(content.verdict().rating().label()))
                .append("** (");
        text.append(MarkdownText.line(page.place())).append(")\n\n");
        text.append(MarkdownText.lines(content.summary())).append("\n\n");
        text.append(MarkdownText.quote(content.claim().wording())).append("\n\n");
        content.justification()
                .paragraphs()
                .forEach(paragraph -> text.append(MarkdownText.line(paragraph.sentences().stream()
                                .map(page::sentence)
                                .collect(Collectors.joining(" "))))
                        .append("\n\n"));
        content.framings()
                .forEach(one -> text.append("- ")
                        .append(MarkdownText.within(page.framing(one)))
                        .append('\n'));
        text.append('\n')
                .append(MarkdownText.link(page.address(), page.address()))
                .append('\n');
        DossierFiles.write(out, text.toString());
    }

    static void annex(ReportPage page, Writer out) {
        StringBuilder text = new StringBuilder("\n### " + page.content().claim().number() + " · "
                + MarkdownText.within(page.content().title()) + "\n\n");
        for (ReportContent.Evidence one : page.content().evidence()) {
            text.append("- E")
                    .append(one.number())
                    .append(" ")
                    .append(MarkdownText.within(one.question()))
                    .append(" – ");
            text.append(
                    one.address().isEmpty()
                            ? MarkdownText.within(one.sourceName())
                            : MarkdownText.link(one.sourceName(), one.address()));
            text.append(" · ").append(MarkdownText.within(page.provenance(one))).append('\n');
        }
        DossierFiles.write(out, text.toString());
    }
}
