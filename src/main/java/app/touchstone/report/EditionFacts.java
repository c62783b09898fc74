package app.touchstone.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that an edition says, as texts by what the report calls them: what two editions are compared by. */
final class EditionFacts {

    private final ReportContent content;
    private final ReportPage page;
    private final ReportWords words;
    private final Map<String, String> facts = new LinkedHashMap<>();

    private EditionFacts(ReportContent content, Locale language) {
        this.content = content;
        this.words = ReportWords.of(language, content.direction());
        this.page = new ReportPage(content, words, "");
    }

    /** Label → text, in the order of the report; what is repeated under one label stands line by line. */
    static Map<String, String> of(ReportContent content, Locale language) {
        return new EditionFacts(content, language).run();
    }

    private Map<String, String> run() {
        put(words.say("title"), content.title());
        put(words.say("verdict"), content.verdict().rating().label() + ". " + page.place());
        put(words.say("summary"), content.summary());
        put(words.say("claim"), content.claim().wording());
        content.claim()
                .claimants()
                .forEach(one -> put(words.say("claimants"), lines(", ", one.name(), one.description(), one.sameAs())));
        put(words.say("said"), page.said());
        put(words.say("context"), content.claim().context());
        content.appearances()
                .forEach(one -> put(
                        words.say("seenIn"),
                        lines("; ", one.title(), one.address(), page.provenance(one), one.quote())));
        content.justification()
                .paragraphs()
                .forEach(paragraph -> put(
                        words.say("findings"),
                        paragraph.sentences().stream().map(page::sentence).collect(Collectors.joining(" "))));
        content.framings().forEach(one -> put(words.say("framing"), page.framing(one) + ". " + one.definition()));
        content.evidence()
                .forEach(one -> put(
                        "E" + one.number(),
                        lines(
                                "\n",
                                one.question(),
                                one.answer(),
                                one.quote(),
                                lines(" · ", one.sourceName(), one.address(), page.provenance(one)),
                                one.captureSha256())));
        put(
                words.say("scale"),
                words.say(
                        "scaleVersion",
                        content.verdict().scaleName(),
                        content.verdict().scaleVersion()));
        page.about().forEach(one -> put(one.label(), one.text()));
        return facts;
    }

    private void put(String label, String text) {
        if (!text.isBlank()) {
            facts.merge(label, text, (above, below) -> above + "\n" + below);
        }
    }

    private static String lines(String between, String... parts) {
        return Stream.of(parts).filter(one -> !one.isBlank()).collect(Collectors.joining(between));
    }
}
