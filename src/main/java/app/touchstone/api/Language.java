package app.touchstone.api;

import app.touchstone.basis.Translations;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Which of our languages the caller reads: the first of {@code Accept-Language} that we have, else English. */
final class Language {

    private Language() {}

    static Locale of(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Locale.ENGLISH;
        }
        List<Locale> asked = Collections.list(request.getLocales());
        return asked.stream()
                .filter(one -> Translations.LANGUAGES.stream()
                        .anyMatch(known -> known.getLanguage().equals(one.getLanguage())))
                .findFirst()
                .map(Translations::known)
                .orElse(Locale.ENGLISH);
    }
}
