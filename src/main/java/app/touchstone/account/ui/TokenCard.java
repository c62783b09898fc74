package app.touchstone.account.ui;

import app.touchstone.account.Tokens;
import app.touchstone.look.DateTexts;
import app.touchstone.look.Labels;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.time.Instant;
import java.util.stream.Collectors;

/** What there is to know of one token, and the button that takes it back. */
final class TokenCard extends Div {

    /** @param owner whose it is, empty for one's own */
    TokenCard(Tokens.Token token, String owner, Runnable revoke) {
        addClassName("card");
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        if (!owner.isEmpty()) {
            fact(facts, "account.tokens.owner", owner);
        }
        fact(
                facts,
                "account.tokens.scopes",
                token.scopes().stream().map(scope -> Labels.of(this, scope)).collect(Collectors.joining(" · ")));
        fact(facts, "account.tokens.created", DateTexts.time(this, token.created()));
        fact(facts, "account.tokens.expires", expiry(token));
        fact(
                facts,
                "account.tokens.lastUsed",
                token.lastUsed() == null
                        ? getTranslation("account.tokens.unused")
                        : owner.isEmpty()
                                ? DateTexts.time(this, token.lastUsed())
                                : DateTexts.day(this, token.lastUsed()));
        Button button = new Button(getTranslation("account.tokens.revoke"), event -> revoke.run());
        button.setAriaLabel(getTranslation("account.tokens.revokeNamed", token.name()));
        button.addThemeVariants(ButtonVariant.LUMO_ERROR);
        add(new H3(token.name()), facts, new Div(button));
    }

    private String expiry(Tokens.Token token) {
        Instant expires = token.expires();
        if (expires == null) {
            return getTranslation("account.tokens.never");
        }
        String day = DateTexts.day(this, expires);
        return expires.isAfter(Instant.now()) ? day : getTranslation("account.tokens.ranOut", day);
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new Term(getTranslation(key)), new Description(value));
    }
}
