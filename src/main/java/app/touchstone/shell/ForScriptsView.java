package app.touchstone.shell;

import app.touchstone.account.AccountPlaces;
import app.touchstone.account.CurrentMember;
import app.touchstone.account.Permission;
import app.touchstone.look.PageHead;
import app.touchstone.report.PublicAddress;
import app.touchstone.webhook.WebhookPlaces;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** How other programs reach the desk: the address, the description, tokens, and the rules in a few words. */
@Route(ForScriptsView.PLACE)
@PermitAll
public class ForScriptsView extends Div implements HasDynamicTitle {

    static final String PLACE = "for-scripts";

    private static final String ROOT = "/api/v1";

    ForScriptsView(CurrentMember members, PublicAddress address) {
        addClassName("page");
        Anchor description = new Anchor(ROOT + "/openapi.json", getTranslation("shell.scripts.description"));
        description.setRouterIgnore(true);
        description.addClassName("button-link");
        PageHead head = new PageHead(getPageTitle(), getTranslation("shell.scripts.line"))
                .withActions(new Anchor(AccountPlaces.TOKENS, getTranslation("shell.user.tokens")), description);
        if (members.get().may(Permission.PEOPLE)) {
            head.withActions(new Anchor(WebhookPlaces.ALL, getTranslation("shell.user.webhooks")));
        }
        Pre example = new Pre(getTranslation("shell.scripts.example", address.base() + ROOT));
        example.addClassName("pre");
        Section first = part("first");
        first.add(example);
        add(head, first, part("errors"), part("lists"), part("changes"), part("rate"), part("webhooks"));
    }

    private Section part(String key) {
        Section section = new Section(
                new H2(getTranslation("shell.scripts." + key)),
                new Paragraph(getTranslation("shell.scripts." + key + ".text")));
        section.addClassNames("card", "measure");
        return section;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.scripts.title");
    }
}
