package app.touchstone.look;

import app.touchstone.basis.Translations;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a reader chose for this browser: the language, light or dark. Kept in two cookies that hold nothing else. */
public final class Choices {

    /** Light, dark, or as the system has it. */
    public enum Look {
        SYSTEM,
        LIGHT,
        DARK
    }

    private static final String LANGUAGE = "touchstone-language";
    private static final String LOOK = "touchstone-look";
    private static final String KEEP = "document.cookie = $0 + '=' + $1 + '; path=/; max-age=31536000; samesite=lax';";

    private Choices() {}

    /** The chosen language, else the one of ours that fits the browser's wishes best. */
    public static Locale language(VaadinRequest request) {
        return cookie(request, LANGUAGE)
                .map(Locale::forLanguageTag)
                .or(() -> Optional.ofNullable(request.getLocale()))
                .map(Translations::known)
                .orElse(Locale.ENGLISH);
    }

    public static Look look(VaadinRequest request) {
        return cookie(request, LOOK)
                .flatMap(name -> Arrays.stream(Look.values())
                        .filter(look -> look.name().equals(name))
                        .findFirst())
                .orElse(Look.SYSTEM);
    }

    /** Keeps the language and shows the page anew in it. */
    public static void choose(UI ui, Locale language) {
        ui.getPage().executeJs(KEEP + "location.reload();", LANGUAGE, language.toLanguageTag());
    }

    /** Keeps the look and shows it at once. */
    public static void choose(UI ui, Look look) {
        ui.getPage()
                .executeJs(
                        KEEP + "const names = document.documentElement.classList;"
                                + "names.remove('look-light', 'look-dark'); if ($2) names.add($2);",
                        LOOK,
                        look.name(),
                        className(look));
    }

    /** The class the page's root carries for a look; empty when the system decides. */
    public static String className(Look look) {
        return look == Look.SYSTEM ? "" : "look-" + look.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        Cookie @Nullable [] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
