package app.touchstone.look;

import app.touchstone.basis.Translations;
import com.vaadin.flow.component.Component;
import java.util.Locale;

/**
 * The words for an enum's constants. Each stands in its room's texts under the enum's simple name and the constant's:
 * {@code claimState.IN_REVIEW}.
 */
public final class Labels {

    private Labels() {}

    /** The words in the component's language. */
    public static String of(Component component, Enum<?> constant) {
        return component.getTranslation(key(constant));
    }

    /** The words in a language. */
    public static String of(Locale language, Enum<?> constant) {
        return Translations.get().text(language, key(constant));
    }

    /** The key of the words. */
    public static String key(Enum<?> constant) {
        String name = constant.getDeclaringClass().getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) + "." + constant.name();
    }
}
