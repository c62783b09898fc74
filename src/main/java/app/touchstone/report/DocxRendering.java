package app.touchstone.report;

import app.touchstone.review.Justification;
import java.util.HashMap;
import java.util.Map;

/** An edition as a Word document, with a footnote for each citation: the same words in the same order as the page. */
public final class DocxRendering {

    private final ReportContent content;
    private final ReportPage page;
    private final ReportWords words;
    private final DocxText out;
    private final Map<Integer, ReportContent.Evidence> evidence = new HashMap<>();

    private DocxRendering(ReportPage page) {
        this.page = page;
        this.content = page.content();
        this.words = page.words();
        this.out = new DocxText(
                content.language(),
                content.direction(),
                content.title(),
                content.summary(),
                content.deskName(),
                content.publishedAt());
        content.evidence().forEach(one -> evidence.put(one.number(), one));
    }

    /** The file's bytes. @param address the public page of the report */
    public static byte[] file(ReportContent content, String address) {
        return new DocxRendering(ReportPage.of(content, address)).run();
    }

    private byte[] run() {
        head();
        claim();
        findings();
        framings();
        evidence();
        scale();
        corrections();
        about();
        return out.bytes();
    }

    private void head() {
        page.retraction()
                .ifPresent(notice -> out.line("")
                        .bold(words.say("retracted") + " ")
                        .add(notice)
                        .runAs(notice));
        out.text("Subtitle", page.kicker());
        out.text("Title", content.title());
        out.text("Subtitle", page.byline());
        out.line("").bold(content.verdict().rating().label()).add(" (" + page.place() + ")");
        out.text("", content.summary());
    }

    private void claim() {
        heading("claim");
        out.text("Quote", content.claim().wording());
        content.claim()
                .claimants()
                .forEach(one -> label("claimants")
                        .link(one.name(), one.sameAs())
                        .add(one.description().isBlank() ? "" : ", " + one.description()));
        fact("said", page.said());
        fact("context", content.claim().context());
        content.appearances().forEach(this::appearance);
    }

    private void appearance(ReportContent.Appearance one) {
        DocxText.Line line = label("seenIn").link(one.title().isBlank() ? one.address() : one.title(), one.address());
        String provenance = page.provenance(one);
        line.add(provenance.isBlank() ? "" : "; " + provenance);
        if (!one.quote().isBlank()) {
            out.text("Quote", "“" + one.quote() + "”");
        }
        if (!one.snapshotSha256().isEmpty()) {
            out.text("Subtitle", words.say("snapshot") + " " + one.snapshotSha256());
        }
    }

    private void findings() {
        heading("findings");
        for (Justification.Paragraph paragraph : content.justification().paragraphs()) {
            DocxText.Line line = out.line("");
            for (Justification.Sentence sentence : paragraph.sentences()) {
                for (Justification.Piece piece : sentence.pieces()) {
                    line.add(piece.text());
                    piece.citations().forEach(number -> line.footnote(source(number)));
                }
                line.add((sentence.reasoning() ? " (" + words.say("reasoning") + ")" : "") + " ");
            }
        }
    }

    private String source(int number) {
        ReportContent.Evidence one = evidence.get(number);
        return one == null
                ? "E" + number
                : "E" + number + ". " + one.sourceName() + (one.address().isEmpty() ? "" : ", " + one.address()) + ", "
                        + words.say("accessed", words.day(one.accessedOn()));
    }

    private void framings() {
        if (content.framings().isEmpty()) {
            return;
        }
        heading("framing");
        content.framings()
                .forEach(one -> out.line("")
                        .bold(page.framing(one) + ". ")
                        .add(one.definition() + " (" + words.say("codebook", one.codebookName(), one.codebookVersion())
                                + ")"));
        out.text("Subtitle", words.say("framingApart"));
    }

    private void evidence() {
        if (content.evidence().isEmpty()) {
            return;
        }
        heading("evidence");
        for (ReportContent.Evidence one : content.evidence()) {
            String question = one.question().isBlank() ? one.sourceName() : one.question();
            out.line("Heading2").add("E" + one.number() + "  " + question).runAs(question);
            out.text("", one.answer());
            out.text("Quote", one.quote());
            out.line("Subtitle")
                    .link(one.sourceName(), one.address())
                    .add(" · " + page.provenance(one) + " · " + words.say("accessed", words.day(one.accessedOn()))
                            + (one.captureSha256().isEmpty()
                                    ? ""
                                    : " · " + words.say("archived") + " " + one.captureSha256()));
        }
    }

    private void scale() {
        heading("scale");
        ReportContent.Verdict verdict = content.verdict();
        out.text("Subtitle", words.say("scaleVersion", verdict.scaleName(), verdict.scaleVersion()));
        verdict.ratings()
                .forEach(one -> out.line("")
                        .bold(one.label())
                        .add((one.key().equals(verdict.ratingKey()) ? " (" + words.say("thisReport") + ")" : "")
                                + (one.meaning().isBlank() ? "" : " " + one.meaning())));
    }

    private void corrections() {
        if (!content.corrections().isEmpty()) {
            heading("corrections");
            content.corrections()
                    .forEach(one -> out.line("")
                            .bold(page.correction(one) + ": "
                                    + words.say("correction." + one.kind().name()) + ". ")
                            .add(one.reason()));
        }
    }

    private void about() {
        heading("about");
        page.about().forEach(one -> out.line("").bold(one.label() + ": ").add(one.text()));
        label("address").link(page.address(), page.address());
    }

    private void heading(String key) {
        out.text("Heading1", words.say(key));
    }

    private DocxText.Line label(String key) {
        return out.line("").bold(words.say(key) + ": ");
    }

    private void fact(String key, String text) {
        if (!text.isBlank()) {
            label(key).add(text);
        }
    }
}
