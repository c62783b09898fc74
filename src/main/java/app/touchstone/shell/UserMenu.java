package app.touchstone.shell;

import app.touchstone.account.AccountPlaces;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.Translations;
import app.touchstone.look.Choices;
import app.touchstone.look.Labels;
import app.touchstone.webhook.WebhookPlaces;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What belongs to the person: their tokens, the language, light or dark, the way out. */
final class UserMenu extends MenuBar {

    UserMenu(Member member, AuthenticationContext authentication, Runnable help) {
        addClassName("user-menu");
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        MenuItem root = addItem(member.name());
        root.setAriaLabel(getTranslation("shell.user.menu", member.name()));
        root.getSubMenu()
                .addItem(
                        getTranslation("shell.user.tokens"),
                        event -> UI.getCurrentOrThrow().navigate(AccountPlaces.TOKENS));
        root.getSubMenu()
                .addItem(
                        getTranslation("shell.user.scripts"),
                        event -> UI.getCurrentOrThrow().navigate(ForScriptsView.PLACE));
        if (member.may(Permission.PEOPLE)) {
            root.getSubMenu()
                    .addItem(
                            getTranslation("shell.user.webhooks"),
                            event -> UI.getCurrentOrThrow().navigate(WebhookPlaces.ALL));
        }
        addLanguages(root);
        addLooks(root);
        root.getSubMenu().addItem(getTranslation("shell.user.keys"), event -> help.run());
        root.getSubMenu().addSeparator();
        root.getSubMenu().addItem(getTranslation("shell.user.signOut"), event -> authentication.logout());
    }

    private void addLanguages(MenuItem root) {
        MenuItem parent = root.getSubMenu().addItem(getTranslation("shell.user.language"));
        for (Locale language : Translations.LANGUAGES) {
            MenuItem item = parent.getSubMenu()
                    .addItem(
                            getTranslation("shell.user.language." + language.getLanguage()),
                            event -> Choices.choose(UI.getCurrentOrThrow(), language));
            item.setCheckable(true);
            item.setChecked(Translations.known(getLocale()).equals(language));
        }
    }

    private void addLooks(MenuItem root) {
        MenuItem parent = root.getSubMenu().addItem(getTranslation("shell.user.look"));
        @Nullable VaadinRequest request = VaadinRequest.getCurrent();
        Choices.Look chosen = request == null ? Choices.Look.SYSTEM : Choices.look(request);
        for (Choices.Look look : Choices.Look.values()) {
            MenuItem item = parent.getSubMenu().addItem(Labels.of(this, look));
            item.setCheckable(true);
            item.setChecked(look == chosen);
            item.addClickListener(event -> {
                parent.getSubMenu().getItems().forEach(other -> other.setChecked(other == item));
                Choices.choose(UI.getCurrentOrThrow(), look);
            });
        }
    }
}
