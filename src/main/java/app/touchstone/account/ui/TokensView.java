package app.touchstone.account.ui;

import app.touchstone.account.AccountPlaces;
import app.touchstone.account.CurrentMember;
import app.touchstone.account.Scope;
import app.touchstone.account.Tokens;
import app.touchstone.look.Asking;
import app.touchstone.look.DateTexts;
import app.touchstone.look.EmptyState;
import app.touchstone.look.Labels;
import app.touchstone.look.PageHead;
import app.touchstone.look.Told;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;

/** A person's own tokens for scripts: make one, see it once, take it back. */
@Route(AccountPlaces.TOKENS)
@PermitAll
public class TokensView extends Div implements HasDynamicTitle {

    private final transient CurrentMember members;
    private final transient Tokens tokens;
    private final Div list = new Div();

    TokensView(CurrentMember members, Tokens tokens) {
        this.members = members;
        this.tokens = tokens;
        addClassName("page");
        list.addClassName("stack");
        Section made = new Section(new H2(getTranslation("account.tokens.list")), list);
        TokenForm form = new TokenForm(members, tokens, this::show);
        Div columns = new Div(made, form);
        columns.addClassName("two-columns");
        made.addClassName("stack");
        add(new PageHead(getPageTitle(), getTranslation("account.tokens.intro")), columns);
        show();
    }

    private void show() {
        list.removeAll();
        List<Tokens.Token> mine = tokens.mine(members.get());
        mine.forEach(token -> list.add(card(token)));
        if (mine.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("account.tokens.empty.title"), getTranslation("account.tokens.empty.text")));
        }
    }

    private Div card(Tokens.Token token) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(
                facts,
                "account.tokens.scopes",
                token.scopes().stream().map(this::words).collect(Collectors.joining(" · ")));
        fact(facts, "account.tokens.created", DateTexts.time(this, token.created()));
        fact(
                facts,
                "account.tokens.expires",
                token.expires() == null
                        ? getTranslation("account.tokens.never")
                        : DateTexts.day(this, token.expires()));
        fact(
                facts,
                "account.tokens.lastUsed",
                token.lastUsed() == null
                        ? getTranslation("account.tokens.unused")
                        : DateTexts.time(this, token.lastUsed()));
        Button revoke = new Button(getTranslation("account.tokens.revoke"), event -> ask(token));
        revoke.setAriaLabel(getTranslation("account.tokens.revokeNamed", token.name()));
        revoke.addThemeVariants(ButtonVariant.LUMO_ERROR);
        Div actions = new Div(revoke);
        Div card = new Div(new H3(token.name()), facts, actions);
        card.addClassName("card");
        return card;
    }

    private String words(Scope scope) {
        return Labels.of(this, scope);
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new Term(getTranslation(key)), new Description(value));
    }

    private void ask(Tokens.Token token) {
        Asking.first(
                getTranslation("account.tokens.revokeAsk.title", token.name()),
                getTranslation("account.tokens.revokeAsk.text"),
                getTranslation("account.tokens.revoke"),
                getTranslation("app.cancel"),
                () -> revoke(token));
    }

    private void revoke(Tokens.Token token) {
        try {
            tokens.revoke(members.get(), token.id());
            Told.done(getTranslation("account.tokens.revoked", token.name()));
        } catch (RuntimeException problem) {
            Told.at(this, problem);
        }
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.tokens.title");
    }
}
