package app.touchstone.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page tells those that do not read but find, show and embed it.
 *
 * @param canonical its one address, whole
 * @param alternates the same page in each of our languages, whole addresses
 * @param hidden whether engines should leave it out, as they should what a search found
 * @param image whole address of a picture, null without one
 * @param embed the address of its oEmbed, without the format; null where it cannot be embedded
 */
record Head(
        String title,
        String description,
        String canonical,
        List<Alternate> alternates,
        boolean hidden,
        String type,
        @Nullable String image,
        @Nullable String embed) {

    /** @param language BCP 47, or x-default */
    record Alternate(String language, String address) {}

    static Head page(String title, String description, String canonical, List<Alternate> alternates) {
        return new Head(title, description, canonical, alternates, false, "website", null, null);
    }

    Head unlisted() {
        return new Head(title, description, canonical, List.of(), true, type, image, embed);
    }

    Head with(@Nullable String picture) {
        return new Head(title, description, canonical, alternates, hidden, type, picture, embed);
    }

    Head article(String embedded) {
        return new Head(title, description, canonical, alternates, hidden, "article", image, embedded);
    }
}
