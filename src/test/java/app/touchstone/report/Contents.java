package app.touchstone.report;

import app.touchstone.claim.ClaimantKind;
import app.touchstone.codebook.CodeKind;
import app.touchstone.codebook.Hue;
import app.touchstone.document.TextDirection;
import app.touchstone.evidence.SourceKind;
import app.touchstone.evidence.SourceType;
import app.touchstone.evidence.Stance;
import app.touchstone.report.ReportContent.Appearance;
import app.touchstone.report.ReportContent.Claim;
import app.touchstone.report.ReportContent.Claimant;
import app.touchstone.report.ReportContent.Correction;
import app.touchstone.report.ReportContent.Evidence;
import app.touchstone.report.ReportContent.Framing;
import app.touchstone.report.ReportContent.Methodology;
import app.touchstone.report.ReportContent.Rating;
import app.touchstone.report.ReportContent.Review;
import app.touchstone.report.ReportContent.Verdict;
import app.touchstone.review.Justification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Builds the content of editions for tests. */
final class Contents {

    private static final String JUSTIFICATION = """
            The term appeared in a book published in 1990 [E4], and names no group that can be counted. [R] \
            Flows of capital, debt and aid run in both directions and are recorded by public institutions [E1][E2].

            Differences in consumption between countries are large [E2], which is why the phrase sounds plausible.""";

    private Contents() {}

    static ReportContent english() {
        return report("en", "Is there a “golden billion” living at everyone else’s expense?", JUSTIFICATION, "false");
    }

    static ReportContent ukrainian() {
        return report(
                "uk",
                "Чи живе «золотий мільярд» коштом усіх інших?",
                "Термін з’явився 1990 року [E4]. Потоки капіталу йдуть в обидва боки. [E1] Ґрунт, їжак, п’ять. [R]",
                "false");
    }

    static ReportContent arabic() {
        return report(
                "ar",
                "هل يعيش «المليار الذهبي» على حساب الجميع؟",
                "ظهر المصطلح عام 1990 في كتاب. [E4] تسير الأموال في الاتجاهين. [E1]",
                "unproven");
    }

    /** A language that has no words of its own here. */
    static ReportContent hebrew() {
        return report("he", "האם קיים «מיליארד הזהב»?", "המונח הופיע בשנת 1990. [E4]", "false");
    }

    static ReportContent rated(String ratingKey) {
        return report("en", "A report rated " + ratingKey, JUSTIFICATION, ratingKey);
    }

    /** The same content with every free text put through {@code change}: for proving that none escapes. */
    static ReportContent everywhere(UnaryOperator<String> change) {
        JsonMapper json = JsonMapper.builder().build();
        ObjectNode tree = (ObjectNode) json.readTree(StoredContent.write(english()));
        List<String> texts = List.of(
                "deskName",
                "title",
                "summary",
                "wording",
                "saidAt",
                "context",
                "name",
                "description",
                "publisher",
                "author",
                "quote",
                "scaleName",
                "label",
                "meaning",
                "codebookName",
                "path",
                "definition",
                "question",
                "answer",
                "sourceName",
                "rightOfReply",
                "interests",
                "reason",
                "text",
                "licence");
        for (String text : texts) {
            tree.findParents(text).forEach(parent -> {
                if (parent.get(text) instanceof StringNode old) {
                    ((ObjectNode) parent).put(text, change.apply(old.stringValue()));
                }
            });
        }
        tree.putArray("authors").add(change.apply("Ada Author"));
        return StoredContent.read(json.writeValueAsString(tree));
    }

    private static ReportContent report(String language, String title, String justification, String ratingKey) {
        Locale locale = Locale.forLanguageTag(language);
        return new ReportContent(
                "golden-billion",
                2,
                Instant.parse("2022-10-15T09:00:00Z"),
                Instant.parse("2022-10-19T12:30:00Z"),
                language,
                TextDirection.ofLanguage(locale.toLanguageTag()),
                "Eurasia desk",
                title,
                "The phrase comes from a conspiracy theory of 1990. Unequal use of resources is real and measured; that a"
                        + " hidden elite arranges it for one billion people is not supported by any evidence we found.",
                new Claim(
                        7,
                        "A self-appointed “golden billion” draws all flows of capital and technology to itself.",
                        List.of(new Claimant(
                                "Vladimir Putin",
                                ClaimantKind.PERSON,
                                "President of Russia",
                                "https://www.wikidata.org/wiki/Q7747")),
                        LocalDate.of(2022, 10, 13),
                        "CICA summit, Astana",
                        "Said of the global financial system, about the decades since 1990."),
                List.of(
                        new Appearance(
                                "In Astana, an old phrase finds a new stage",
                                "The Example Courier",
                                "Nora Fielding",
                                LocalDate.of(2022, 10, 14),
                                "https://news.example/astana?a=1&b=2",
                                "the self-proclaimed so-called ‘golden billion’",
                                true,
                                "3b1f".repeat(16)),
                        new Appearance("", "", "", null, "https://video.example/7", "", false, "")),
                new Verdict("Five steps", "five-step", 1, scale(), ratingKey),
                Justification.parse(justification, locale),
                List.of(new Framing(
                        "Narratives of the war",
                        3,
                        CodeKind.NARRATIVE,
                        "Hidden plots › Золотий мільярд",
                        "A named elite is said to keep the Earth’s resources for itself.",
                        Hue.OCHRE)),
                evidence(),
                new Review(
                        2,
                        Settlement.ADJUDICATION,
                        "Asked on 14 October 2022; no answer.",
                        "None declared.",
                        List.of("One assessor held that the figures of E1 are older than the claim."),
                        new ReportContent.Agreed(1, 1, 2),
                        new RightOfReply(
                                LocalDate.of(2022, 10, 14),
                                ReplyWay.SPOKESPERSON,
                                "the Eurasia desk",
                                LocalDate.of(2022, 10, 15),
                                "The press office repeated the sentence and gave no source.",
                                ""),
                        List.of(new ReportContent.Waived(
                                GateItem.PRIMARY_SOURCE, "The register is closed to the public until 2024."))),
                List.of(new Correction(
                        2,
                        CorrectionKind.CLARIFICATION,
                        "The date of the book was given as 1991.",
                        Instant.parse("2022-10-19T12:30:00Z"))),
                new Methodology(1, "Every claim is assessed by two people who do not see each other’s work."),
                List.of("Ada Author", "Богдан Автор"),
                "CC BY 4.0");
    }

    private static List<Rating> scale() {
        return List.of(
                new Rating("false", "False", "The evidence contradicts the claim.", 1, Hue.RED),
                new Rating("mostly-false", "Mostly false", "Little of it holds.", 2, Hue.MAGENTA),
                new Rating("half-true", "Half true", "Some of it holds.", 3, Hue.OCHRE),
                new Rating("mostly-true", "Mostly true", "Most of it holds.", 4, Hue.TEAL),
                new Rating("true", "True", "The evidence supports the claim.", 5, Hue.GREEN),
                new Rating("unproven", "Unproven", "The evidence does not decide it.", null, Hue.SLATE));
    }

    private static List<Evidence> evidence() {
        return List.of(
                new Evidence(
                        4,
                        "Where does the term come from?",
                        "From a book of 1990 by Anatoly Tsikunov.",
                        "Золотой миллиард",
                        Stance.CONTEXT,
                        "History of the term",
                        SourceKind.DOCUMENT,
                        SourceType.SECONDARY,
                        "https://library.example/term",
                        LocalDate.of(2022, 10, 14),
                        ""),
                new Evidence(
                        1,
                        "Where do net capital flows go?",
                        "In both directions, by year and country.",
                        "",
                        Stance.REFUTES,
                        "Balance-of-payments tables",
                        SourceKind.DATASET,
                        SourceType.PRIMARY,
                        "https://data.example/flows?x=1&y=2",
                        LocalDate.of(2022, 10, 14),
                        "77c0".repeat(16)),
                new Evidence(
                        2,
                        "ماذا تقول الأرقام؟",
                        "الاستهلاك غير متساوٍ.",
                        "الاستهلاك غير متساوٍ بين البلدان",
                        Stance.SUPPORTS,
                        "Regional statistics office",
                        SourceKind.INSTITUTION,
                        SourceType.OFFICIAL,
                        "",
                        LocalDate.of(2022, 10, 14),
                        ""));
    }
}
