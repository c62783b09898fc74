package app.touchstone.site;

import app.touchstone.basis.Translations;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * The words around what was published, in one of our languages. Days are those of UTC, the same for every reader.
 *
 * @param named whether the address names the language; then the links of the page do too
 */
record SiteWords(Locale language, boolean named) {

    /** The parameter by which an address names the language of its words; without it the reader's browser decides. */
    static final String PARAMETER = "hl";

    /** What the address says, else what the browser asks for, else English. */
    static SiteWords of(HttpServletRequest request) {
        String parameter = request.getParameter(PARAMETER);
        return Translations.LANGUAGES.stream()
                .filter(one -> one.getLanguage().equals(parameter))
                .findFirst()
                .map(language -> new SiteWords(language, true))
                .orElseGet(() -> new SiteWords(browser(request), false));
    }

    /** Where none is asked for, never the machine's own: every node answers alike. */
    private static Locale browser(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Locale.ENGLISH : Translations.known(request.getLocale());
    }

    /** The words that fit a published text. */
    static SiteWords of(Locale text) {
        return new SiteWords(Translations.known(text), false);
    }

    /** The address of a page in the same language. @param query what follows the question mark, may be empty */
    public String at(String path, String query) {
        String language = named ? PARAMETER + "=" + this.language.getLanguage() : "";
        String both = query.isEmpty() || language.isEmpty() ? query + language : query + "&" + language;
        return both.isEmpty() ? path : path + "?" + both;
    }

    SiteWords in(Locale other) {
        return new SiteWords(other, true);
    }

    String say(String key, Object... arguments) {
        return Translations.get().text(language, key, arguments);
    }

    String name(Enum<?> value) {
        String type = value.getDeclaringClass().getSimpleName();
        return say(Character.toLowerCase(type.charAt(0)) + type.substring(1) + "." + value.name());
    }

    public String day(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(at.atOffset(ZoneOffset.UTC));
    }

    /** A language by its tag, named in these words. */
    String languageName(String tag) {
        String name = Locale.forLanguageTag(tag).getDisplayName(language);
        if (name.isBlank()) {
            return tag;
        }
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(language) + name.substring(first);
    }
}
