package app.touchstone.look;

import app.touchstone.basis.Translations;
import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.AbstractMessageSource;

/** Hands our texts to those who ask in their own way: Vaadin's screens, Spring's templates, the validator. */
@Configuration(proxyBeanMethods = false)
class ScreenTexts {

    @Bean
    I18NProvider i18nProvider() {
        return new I18NProvider() {
            @Override
            public List<Locale> getProvidedLocales() {
                return Translations.LANGUAGES;
            }

            @Override
            public String getTranslation(String key, Locale language, Object... arguments) {
                return Translations.get().text(language, key, arguments);
            }
        };
    }

    @Bean
    MessageSource messageSource() {
        return new AbstractMessageSource() {
            @Override
            protected @Nullable MessageFormat resolveCode(String code, Locale language) {
                String pattern = Translations.get().find(language, code);
                return pattern == null ? null : new MessageFormat(pattern, Translations.known(language));
            }

            @Override
            protected @Nullable String resolveCodeWithoutArguments(String code, Locale language) {
                return Translations.get().find(language, code);
            }
        };
    }
}
