package app.touchstone.report;

import static app.touchstone.report.MarkdownText.line;
import static app.touchstone.report.MarkdownText.lines;
import static app.touchstone.report.MarkdownText.link;
import static app.touchstone.report.MarkdownText.quote;

import app.touchstone.review.Justification;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An edition as Markdown, for wikis and repositories: the same words in the same order as the page. */
public final class MarkdownRendering {

    private final ReportContent content;
    private final ReportPage page;
    private final ReportWords words;
    private final List<String> blocks = new ArrayList<>();

    private MarkdownRendering(ReportPage page) {
        this.page = page;
        this.content = page.content();
        this.words = page.words();
    }

    /** The whole document, ending in a newline. @param address the public page of the report */
    public static String file(ReportContent content, String address) {
        return new MarkdownRendering(ReportPage.of(content, address)).run();
    }

    private String run() {
        head();
        claim();
        findings();
        framings();
        evidence();
        scale();
        corrections();
        about();
        return String.join("\n\n", blocks) + "\n";
    }

    private void head() {
        page.retraction().ifPresent(notice -> blocks.add("**" + line(words.say("retracted")) + "** " + line(notice)));
        blocks.add(line(page.kicker()));
        blocks.add("# " + line(content.title()));
        blocks.add(line(page.byline()));
        blocks.add("**" + line(content.verdict().rating().label()) + "** (" + line(page.place()) + ")");
        blocks.add(lines(content.summary()));
    }

    private void claim() {
        heading("claim");
        blocks.add(quote(content.claim().wording()));
        List<String> facts = new ArrayList<>();
        content.claim()
                .claimants()
                .forEach(one -> facts.add(fact(
                        "claimants",
                        named(one.name(), one.sameAs())
                                + (one.description().isBlank() ? "" : ", " + line(one.description())))));
        fact(facts, "said", page.said());
        fact(facts, "context", content.claim().context());
        content.appearances().forEach(one -> facts.add(fact("seenIn", appearance(one))));
        if (!facts.isEmpty()) {
            blocks.add(String.join("\n", facts));
        }
    }

    private String appearance(ReportContent.Appearance one) {
        List<String> parts = new ArrayList<>();
        parts.add(named(one.title().isBlank() ? one.address() : one.title(), one.address()));
        parts.add(line(page.provenance(one)));
        parts.add(one.quote().isBlank() ? "" : "“" + line(one.quote()) + "”");
        parts.add(
                one.snapshotSha256().isEmpty() ? "" : line(words.say("snapshot")) + " `" + one.snapshotSha256() + "`");
        parts.removeIf(String::isBlank);
        return String.join("; ", parts);
    }

    private void findings() {
        heading("findings");
        for (Justification.Paragraph paragraph : content.justification().paragraphs()) {
            blocks.add(paragraph.sentences().stream().map(this::sentence).collect(Collectors.joining(" ")));
        }
    }

    private String sentence(Justification.Sentence sentence) {
        StringBuilder text = new StringBuilder();
        for (Justification.Piece piece : sentence.pieces()) {
            boolean begins = text.isEmpty();
            text.append(piece.text().startsWith(" ") ? " " : "");
            text.append(begins ? line(piece.text()) : MarkdownText.within(piece.text()));
            if (!piece.citations().isEmpty()) {
                text.append(' ');
                piece.citations()
                        .forEach(number -> text.append("\\[E").append(number).append("\\]"));
            }
        }
        return text + (sentence.reasoning() ? " _(" + line(words.say("reasoning")) + ")_" : "");
    }

    private void framings() {
        if (content.framings().isEmpty()) {
            return;
        }
        heading("framing");
        content.framings()
                .forEach(one -> blocks.add("**" + line(page.framing(one)) + ".** " + line(one.definition()) + " ("
                        + line(words.say("codebook", one.codebookName(), one.codebookVersion())) + ")"));
    }

    private void evidence() {
        if (content.evidence().isEmpty()) {
            return;
        }
        heading("evidence");
        for (ReportContent.Evidence one : content.evidence()) {
            blocks.add(
                    "### E" + one.number() + " " + line(one.question().isBlank() ? one.sourceName() : one.question()));
            if (!one.answer().isBlank()) {
                blocks.add(lines(one.answer()));
            }
            if (!one.quote().isBlank()) {
                blocks.add(quote(one.quote()));
            }
            String archived = one.captureSha256().isEmpty()
                    ? ""
                    : "; " + line(words.say("archived")) + " `" + one.captureSha256() + "`";
            blocks.add(named(one.sourceName(), one.address()) + ". " + line(page.provenance(one)) + " · "
                    + line(words.say("accessed", words.day(one.accessedOn()))) + archived);
        }
    }

    private void scale() {
        heading("scale");
        ReportContent.Verdict verdict = content.verdict();
        blocks.add(line(words.say("scaleVersion", verdict.scaleName(), verdict.scaleVersion())));
        blocks.add(verdict.ratings().stream()
                .map(one -> "- **" + line(one.label()) + "**"
                        + (one.key().equals(verdict.ratingKey()) ? " (" + line(words.say("thisReport")) + ")" : "")
                        + (one.meaning().isBlank() ? "" : " " + line(one.meaning())))
                .collect(Collectors.joining("\n")));
    }

    private void corrections() {
        if (content.corrections().isEmpty()) {
            return;
        }
        heading("corrections");
        blocks.add(content.corrections().stream()
                .map(one -> "- " + line(page.correction(one)) + ": "
                        + line(words.say("correction." + one.kind().name())) + ". " + line(one.reason()))
                .collect(Collectors.joining("\n")));
    }

    private void about() {
        heading("about");
        List<String> facts = new ArrayList<>();
        page.about().forEach(one -> facts.add("- " + line(one.label()) + ": " + line(one.text())));
        facts.add(fact("address", link(page.address(), page.address())));
        blocks.add(String.join("\n", facts));
    }

    private void heading(String key) {
        blocks.add("## " + line(words.say(key)));
    }

    private void fact(List<String> facts, String key, String plain) {
        if (!plain.isBlank()) {
            facts.add(fact(key, line(plain)));
        }
    }

    private String fact(String key, String markdown) {
        return "- " + line(words.say(key)) + ": " + markdown;
    }

    private static String named(String name, String address) {
        return address.isEmpty() ? line(name) : link(name, address);
    }
}
