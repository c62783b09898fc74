package app.touchstone.account.ui;

import app.touchstone.account.AccountPlaces;
import app.touchstone.account.CurrentMember;
import app.touchstone.account.Permission;
import app.touchstone.account.Tokens;
import app.touchstone.look.Asking;
import app.touchstone.look.EmptyState;
import app.touchstone.look.PageHead;
import app.touchstone.look.Told;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** A person's own tokens for scripts: make one, see it once, take it back. Administrators see everybody's below. */
@Route(AccountPlaces.TOKENS)
@PermitAll
public class TokensView extends Div implements HasDynamicTitle {

    private final transient CurrentMember members;
    private final transient Tokens tokens;
    private final Div list = new Div();
    private final Section others = new Section();

    TokensView(CurrentMember members, Tokens tokens) {
        this.members = members;
        this.tokens = tokens;
        addClassName("page");
        list.addClassName("stack");
        others.addClassName("stack");
        Section made = new Section(new H2(getTranslation("account.tokens.list")), list, others);
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
        mine.forEach(token -> list.add(new TokenCard(token, "", () -> ask(token))));
        if (mine.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("account.tokens.empty.title"), getTranslation("account.tokens.empty.text")));
        }
        showOthers();
    }

    private void showOthers() {
        others.removeAll();
        others.setVisible(members.get().may(Permission.PEOPLE));
        if (!others.isVisible()) {
            return;
        }
        others.add(new H2(getTranslation("account.tokens.others")));
        List<Tokens.DeskToken> all = tokens.ofDesk(members.get()).stream()
                .filter(one -> !one.owner().equals(members.get().person()))
                .toList();
        all.forEach(one -> others.add(new TokenCard(one.token(), one.ownerName(), () -> ask(one.token()))));
        if (all.isEmpty()) {
            others.add(new Paragraph(getTranslation("account.tokens.others.none")));
        }
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
