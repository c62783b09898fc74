package app.touchstone.report;

import app.touchstone.document.TextDirection;
import app.touchstone.review.Justification;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an edition shows, put into words line by line; the template only sets it.
 *
 * @param address the public page of the report
 */
public record ReportPage(ReportContent content, ReportWords words, String address) {

    public static ReportPage of(ReportContent content, String address) {
        return new ReportPage(content, ReportWords.of(content), address);
    }

    /** What this is, which edition, and since when. */
    public String kicker() {
        List<String> parts = new ArrayList<>();
        parts.add(words.say("kicker"));
        String published = words.day(content.publishedAt());
        if (content.edition() == 1) {
            parts.add(words.say("edition", 1));
            parts.add(words.say("published", published));
        } else {
            parts.add(words.say("editionCorrected", content.edition(), published));
            parts.add(words.say("firstPublished", words.day(content.firstPublishedAt())));
        }
        return String.join(" · ", parts);
    }

    /** Who claimed it, where and when. */
    public String byline() {
        List<String> names = content.claim().claimants().stream()
                .map(ReportContent.Claimant::name)
                .toList();
        String by = names.isEmpty() ? words.say("claimantUnknown") : words.say("claimBy", String.join(", ", names));
        String said = said();
        return said.isEmpty() ? by : by + ", " + said;
    }

    /** Where and when it was said; empty when neither is known. */
    public String said() {
        List<String> parts = new ArrayList<>();
        if (!content.claim().saidAt().isBlank()) {
            parts.add(content.claim().saidAt());
        }
        if (content.claim().saidOn() != null) {
            parts.add(words.day(content.claim().saidOn()));
        }
        return String.join(", ", parts);
    }

    /** The notice of a report that was taken back; empty while it stands. */
    public Optional<String> retraction() {
        if (!content.retracted()) {
            return Optional.empty();
        }
        ReportContent.Correction last = content.corrections().getLast();
        return Optional.of(words.say("retractedOn", words.day(last.at()), last.reason()));
    }

    /** The place of the rating on its scale, in words: what the coloured steps show is never told by colour alone. */
    public String place() {
        ReportContent.Verdict verdict = content.verdict();
        return verdict.step()
                .map(step -> words.say("step", step, verdict.steps().size()))
                .orElseGet(() -> words.say("offScale"));
    }

    public String hue(ReportContent.Rating rating) {
        return hue(rating.colour().name());
    }

    public String hue(ReportContent.Framing framing) {
        return hue(framing.colour().name());
    }

    private static String hue(String name) {
        return "report-hue-" + name.toLowerCase(Locale.ROOT);
    }

    /** Whether it is the first known, and publisher, author and day of an appearance, as far as known. */
    public String provenance(ReportContent.Appearance appearance) {
        List<String> parts = new ArrayList<>();
        parts.add(appearance.first() ? words.say("firstKnown") : "");
        parts.add(appearance.publisher());
        parts.add(appearance.author());
        parts.add(appearance.publishedOn() == null ? "" : words.day(appearance.publishedOn()));
        parts.removeIf(String::isBlank);
        return String.join(" · ", parts);
    }

    /**
     * Which way a text runs when it is not the report's own way, such as a quote from elsewhere; else null, and no
     * attribute is written. The first letter decides, as Unicode's algorithm has it.
     */
    public @Nullable String dir(String text) {
        boolean leftToRight = new Bidi(
                        text,
                        content.direction() == TextDirection.RTL
                                ? Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT
                                : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT)
                .baseIsLeftToRight();
        TextDirection own = leftToRight ? TextDirection.LTR : TextDirection.RTL;
        return own == content.direction() ? null : own.html();
    }

    /** Stance, source and what sort of source it is. */
    public String provenance(ReportContent.Evidence evidence) {
        return String.join(
                " · ",
                words.name("stance", evidence.stance()),
                words.name("sourceType", evidence.sourceType()),
                words.name("sourceKind", evidence.sourceKind()));
    }

    /** The kind of code and the way down to it. */
    public String framing(ReportContent.Framing framing) {
        return words.name("codeKind", framing.kind()) + ": " + framing.path();
    }

    /** A sentence of the justification as plain text, with its citations in brackets. */
    public String sentence(Justification.Sentence sentence) {
        return sentence.pieces().stream()
                        .map(piece -> piece.text()
                                + piece.citations().stream()
                                        .map(number -> " [E" + number + "]")
                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining())
                + (sentence.reasoning() ? " (" + words.say("reasoning") + ")" : "");
    }

    public String correction(ReportContent.Correction correction) {
        return words.say("correctionOf", correction.edition(), words.day(correction.at()));
    }

    /** How far the assessments agreed, in a sentence; empty when there was one alone or the edition does not know. */
    public String agreed() {
        ReportContent.Agreed agreed = content.review().agreed();
        if (agreed == null) {
            return "";
        }
        int all = content.review().assessments();
        Integer steps = agreed.steps();
        return words.say("agreedRating", agreed.sameRating(), all) + " "
                + (steps == null ? words.say("agreedOffScale") : words.say("agreedSteps", steps)) + " "
                + words.say("agreedFramings", agreed.sameFramings(), all);
    }

    /**
     * A line of what is told about the report.
     *
     * @param ours whether the text is of our words; else it is the desk's own
     */
    public record About(String label, String text, boolean ours) {}

    /** Who published it, how it was reviewed, what the claimant was asked: line by line, without what is not known. */
    public List<About> about() {
        ReportContent.Review review = content.review();
        List<About> lines = new ArrayList<>();
        lines.add(new About(words.say("publisher"), content.deskName(), false));
        lines.add(new About(words.say("authors"), String.join(", ", content.authors()), false));
        lines.add(new About(
                words.say("assessments"),
                review.assessments() + " · "
                        + words.say("settlement." + review.settlement().name()),
                true));
        lines.add(new About(words.say("agreed"), agreed(), true));
        review.dissents().forEach(text -> lines.add(new About(words.say("dissent"), text, false)));
        lines.add(new About(words.say("rightOfReply"), asked(), true));
        lines.add(new About(words.say("reply.answer"), review.reply().answer(), false));
        lines.add(new About(words.say("reply.whyNot"), review.reply().whyNot(), false));
        lines.add(new About(words.say("rightOfReply"), review.rightOfReply(), false));
        lines.add(new About(words.say("interests"), review.interests(), false));
        review.waived()
                .forEach(one -> lines.add(
                        new About(words.say("waived", words.name("gateItem", one.item())), one.reason(), false)));
        lines.add(new About(methodology(), content.methodology().text(), false));
        lines.add(new About(words.say("licence"), content.licence(), false));
        lines.removeIf(line -> line.text().isBlank());
        return lines;
    }

    /** When, how and by whom the claimant was asked, and whether they answered; empty when they were not asked. */
    private String asked() {
        RightOfReply reply = content.review().reply();
        if (reply.askedOn() == null || reply.way() == null) {
            return "";
        }
        return words.say(
                        "reply.asked", words.day(reply.askedOn()), words.name("replyWay", reply.way()), reply.askedBy())
                + " "
                + (reply.answeredOn() == null
                        ? words.say("reply.none")
                        : words.say("reply.answered", words.day(reply.answeredOn())));
    }

    public String methodology() {
        int version = content.methodology().version();
        return version == 0 ? words.say("methodology") : words.say("methodologyVersion", version);
    }
}
