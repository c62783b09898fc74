package app.touchstone.document.ui;

import app.touchstone.basis.Translations;
import java.util.List;
import java.util.Locale;
import org.springframework.modulith.NamedInterface;

/** The languages texts are in, by their names in the reader's language. */
@NamedInterface("details")
public final class Languages {

    /** What is offered first; any other tag can be typed. */
    static final List<String> COMMON = List.of(
            "en", "uk", "ru", "ar", "de", "fr", "es", "it", "pl", "pt", "tr", "fa", "he", "hi", "zh", "ja", "ka", "ro",
            "bg", "cs", "und");

    private Languages() {}

    /** A language's name; the tag itself when it has none; words for not knowing when it is {@code und}. */
    public static String name(String tag, Locale reader) {
        if (tag.equals("und")) {
            return Translations.get().text(reader, "document.language.unknown");
        }
        Locale language = Locale.forLanguageTag(tag);
        String name = language.getDisplayName(reader);
        return name.isEmpty() ? tag : name;
    }
}
