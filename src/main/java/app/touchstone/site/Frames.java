package app.touchstone.site;

import app.touchstone.basis.Translations;
import app.touchstone.report.Front;
import app.touchstone.report.PublicAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what stands around a page. */
@Component
class Frames {

    private final PublicAddress address;
    private final HouseStamp house;

    Frames(PublicAddress address, HouseStamp house) {
        this.address = address;
        this.house = house;
    }

    /** The path of a desk's page: {@code ""} for its reports, {@code "/about"} and the like. */
    String path(Front front, String page) {
        return address.path("/read/" + front.slug() + page);
    }

    /**
     * A page that is told in each of our languages.
     *
     * @param path of the page, encoded
     * @param query what follows the question mark, without the language; may be empty
     */
    Frame page(SiteWords words, Front front, String current, String path, String query, String title, String about) {
        Head head = Head.page(title, about, address.base() + words.at(path, query), alternates(words, path, query))
                .with(picture(front));
        return frame(words, front, current, switches(words, path, query), head);
    }

    /** The page of one report, in the language the report is written in. */
    Frame report(SiteWords words, Front front, Head head) {
        return frame(words, front, "", List.of(), head.with(picture(front)));
    }

    private Frame frame(SiteWords words, Front front, String current, List<Frame.Switch> switches, Head head) {
        String logo = front.letterhead().logo();
        return new Frame(
                words,
                front,
                path(front, ""),
                logo == null ? null : path(front, "/logo/" + logo),
                path(front, "/desk.css") + "?v=" + style(front),
                current,
                switches,
                head);
    }

    /** The version of a desk's colours, short. */
    String style(Front front) {
        var details = front.letterhead().details();
        return Version.of(front.changedAt(), house.value(), details.accent(), details.accentDark())
                .tag()
                .substring(0, 12);
    }

    private @Nullable String picture(Front front) {
        String logo = front.letterhead().logo();
        return logo == null ? null : address.base() + path(front, "/logo/" + logo);
    }

    private List<Head.Alternate> alternates(SiteWords words, String path, String query) {
        List<Head.Alternate> all = new ArrayList<>();
        for (Locale language : Translations.LANGUAGES) {
            String there = words.in(language).at(path, query);
            all.add(new Head.Alternate(language.getLanguage(), address.base() + there));
        }
        all.add(new Head.Alternate(
                "x-default", address.base() + SiteWords.of(words.language()).at(path, query)));
        return all;
    }

    private static List<Frame.Switch> switches(SiteWords words, String path, String query) {
        return Translations.LANGUAGES.stream()
                .map(language -> new Frame.Switch(
                        language.getLanguage(),
                        words.in(language).languageName(language.getLanguage()),
                        words.in(language).at(path, query),
                        language.equals(words.language())))
                .toList();
    }
}
