package app.touchstone.site;

import app.touchstone.account.Desks.PublicDesk;
import app.touchstone.basis.Problem;
import app.touchstone.basis.Translations;
import app.touchstone.claimreview.ClaimReviewMarkup;
import app.touchstone.report.Edition;
import app.touchstone.report.EditionHead;
import app.touchstone.report.HtmlRendering;
import app.touchstone.report.PublicAddress;
import app.touchstone.report.ReadingRoom;
import app.touchstone.report.ReportMarkup;
import app.touchstone.report.ReportPlaces;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The pages anyone may read. */
@Controller
class ReadingPages {

    private final ReadingRoom room;
    private final PublicAddress address;

    ReadingPages(ReadingRoom room, PublicAddress address) {
        this.room = room;
        this.address = address;
    }

    /** A line of a list, in words. */
    record Line(String address, String title, String rating, String when, String note) {}

    @GetMapping("/read")
    String desks(Model model, Locale asked) {
        List<PublicDesk> desks = room.desks();
        if (desks.size() == 1) {
            return "redirect:" + address.path("/read/" + desks.getFirst().slug());
        }
        model.addAttribute("desks", desks);
        words(model, asked);
        return "site/desks";
    }

    @GetMapping("/read/{desk}")
    String reports(@PathVariable String desk, Model model, Locale asked) {
        Locale language = Translations.known(asked);
        model.addAttribute("desk", room.desk(desk));
        model.addAttribute(
                "reports",
                room.reports(desk).stream()
                        .map(head -> line(desk, head, language, false))
                        .toList());
        words(model, asked);
        return "site/reports";
    }

    @GetMapping("/read/{desk}/{slug}")
    String newest(@PathVariable String desk, @PathVariable String slug, Model model, Locale asked) {
        return report(desk, slug, null, model, asked);
    }

    @GetMapping("/read/{desk}/{slug}/{edition:[0-9]{1,6}}")
    String edition(
            @PathVariable String desk,
            @PathVariable String slug,
            @PathVariable int edition,
            Model model,
            Locale asked) {
        return report(desk, slug, edition, model, asked);
    }

    private String report(String desk, String slug, @Nullable Integer number, Model model, Locale asked) {
        Edition edition = room.edition(desk, slug, number);
        List<EditionHead> editions = room.editions(desk, slug);
        Locale language = Translations.known(asked);
        String page = address.of(ReportPlaces.reading(desk, slug));
        model.addAttribute("desk", room.desk(desk));
        model.addAttribute("content", edition.content());
        model.addAttribute("article", HtmlRendering.article(edition.content(), page));
        model.addAttribute("canonical", page);
        model.addAttribute("sha256", edition.sha256());
        model.addAttribute(
                "files",
                address.path(ReportPlaces.reading(desk, slug, edition.content().edition())));
        model.addAttribute(
                "superseded", edition.content().edition() < editions.getLast().number());
        model.addAttribute(
                "editions",
                editions.stream().map(head -> line(desk, head, language, true)).toList());
        model.addAttribute("markup", ClaimReviewMarkup.embeddable(ReportMarkup.of(edition.content(), page)));
        words(model, asked);
        return "site/report";
    }

    private Line line(String desk, EditionHead head, Locale language, boolean own) {
        String when = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(head.publishedAt().atOffset(ZoneOffset.UTC));
        String kind = head.correction() == null
                ? ""
                : Translations.get()
                                .text(
                                        language,
                                        "correctionKind." + head.correction().name()) + ": " + head.reason();
        String path =
                own ? ReportPlaces.reading(desk, head.slug(), head.number()) : ReportPlaces.reading(desk, head.slug());
        String title = own ? Translations.get().text(language, "site.edition", head.number()) : head.title();
        return new Line(address.path(path), title, head.ratingLabel(), when, kind);
    }

    private static void words(Model model, Locale asked) {
        model.addAttribute("language", Translations.known(asked).toLanguageTag());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notThere(Problem problem, Model model, Locale asked) {
        words(model, asked);
        return "site/missing";
    }
}
