package app.touchstone.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An edition as plain text, for mail and for readers that read nothing else: the same words in the same order. */
public final class TextRendering {

    private static final int WIDTH = 78;

    private final ReportContent content;
    private final ReportPage page;
    private final ReportWords words;
    private final StringBuilder out = new StringBuilder();

    private TextRendering(ReportPage page) {
        this.page = page;
        this.content = page.content();
        this.words = page.words();
    }

    /** The whole text, ending in a newline. @param address the public page of the report */
    public static String file(ReportContent content, String address) {
        return new TextRendering(ReportPage.of(content, address)).run();
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
        return out.toString().strip() + "\n";
    }

    private void head() {
        page.retraction()
                .ifPresent(notice -> paragraph(words.say("retracted").toUpperCase(words.locale()) + ": " + notice));
        paragraph(page.kicker());
        paragraph(content.title());
        out.append("=".repeat(WIDTH)).append("\n\n");
        paragraph(page.byline());
        paragraph(words.say("verdict") + ": " + content.verdict().rating().label() + " (" + page.place() + ")");
        paragraph(content.summary());
    }

    private void claim() {
        heading("claim");
        paragraph("“" + content.claim().wording() + "”");
        content.claim()
                .claimants()
                .forEach(one -> fact("claimants", joined(", ", one.name(), one.description(), one.sameAs())));
        fact("said", page.said());
        fact("context", content.claim().context());
        content.appearances()
                .forEach(one -> fact(
                        "seenIn",
                        joined(
                                "; ",
                                one.title(),
                                one.address(),
                                page.provenance(one),
                                one.quote().isBlank() ? "" : "“" + one.quote() + "”",
                                one.snapshotSha256().isEmpty()
                                        ? ""
                                        : words.say("snapshot") + " " + one.snapshotSha256())));
        out.append('\n');
    }

    private void findings() {
        heading("findings");
        content.justification()
                .paragraphs()
                .forEach(paragraph -> paragraph(
                        paragraph.sentences().stream().map(page::sentence).collect(Collectors.joining(" "))));
    }

    private void framings() {
        if (!content.framings().isEmpty()) {
            heading("framing");
            content.framings()
                    .forEach(one -> paragraph(page.framing(one) + ". " + one.definition() + " ("
                            + words.say("codebook", one.codebookName(), one.codebookVersion()) + ")"));
            paragraph(words.say("framingApart"));
        }
    }

    private void evidence() {
        if (content.evidence().isEmpty()) {
            return;
        }
        heading("evidence");
        for (ReportContent.Evidence one : content.evidence()) {
            paragraph("[E" + one.number() + "] " + (one.question().isBlank() ? one.sourceName() : one.question()));
            paragraph(one.answer());
            paragraph(one.quote().isBlank() ? "" : "“" + one.quote() + "”");
            paragraph(joined(
                    " · ",
                    one.sourceName(),
                    one.address(),
                    page.provenance(one),
                    words.say("accessed", words.day(one.accessedOn())),
                    one.captureSha256().isEmpty() ? "" : words.say("archived") + " " + one.captureSha256()));
        }
    }

    private void scale() {
        heading("scale");
        ReportContent.Verdict verdict = content.verdict();
        paragraph(words.say("scaleVersion", verdict.scaleName(), verdict.scaleVersion()));
        verdict.ratings()
                .forEach(one -> item((one.key().equals(verdict.ratingKey())
                                ? one.label() + " (" + words.say("thisReport") + ")"
                                : one.label())
                        + (one.meaning().isBlank() ? "" : ": " + one.meaning())));
        out.append('\n');
    }

    private void corrections() {
        if (!content.corrections().isEmpty()) {
            heading("corrections");
            content.corrections()
                    .forEach(one -> item(page.correction(one) + ": "
                            + words.say("correction." + one.kind().name()) + ". " + one.reason()));
            out.append('\n');
        }
    }

    private void about() {
        heading("about");
        page.about().forEach(line -> item(line.label() + ": " + line.text()));
        item(words.say("address") + ": " + page.address());
    }

    private void heading(String key) {
        String said = words.say(key);
        paragraph(said);
        out.setLength(out.length() - 1);
        out.append("-".repeat(Math.max(3, said.length()))).append("\n\n");
    }

    private void fact(String key, String text) {
        if (!text.isBlank()) {
            item(words.say(key) + ": " + text);
        }
    }

    private void item(String text) {
        wrap("- ", "  ", text);
    }

    private void paragraph(String text) {
        if (!text.isBlank()) {
            text.strip().lines().forEach(line -> wrap("", "", line));
            out.append('\n');
        }
    }

    /** Breaks between words; a word that is longer than a line stays whole, for it may be an address. */
    private void wrap(String first, String further, String text) {
        StringBuilder line = new StringBuilder(first);
        boolean begun = false;
        for (String word : text.strip().split("\\s+")) {
            if (begun && line.length() + 1 + word.length() > WIDTH) {
                out.append(line).append('\n');
                line = new StringBuilder(further);
                begun = false;
            }
            line.append(begun ? " " : "").append(word);
            begun = true;
        }
        out.append(line).append('\n');
    }

    private static String joined(String between, String... parts) {
        List<String> said = new ArrayList<>(List.of(parts));
        said.removeIf(String::isBlank);
        return String.join(between, said);
    }
}
