package app.touchstone.shell;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.claim.Claims;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;

/**
 * What stands around every screen: the brand, the desk, the menu, the person. A grid of our own rather than Vaadin's
 * frame, so that the page scrolls as pages do and each landmark is there exactly once.
 *
 * <p>Open to everybody because the pages for mistakes stand in it too; it shows nothing of the desk to strangers.
 */
@Layout
@AnonymousAllowed
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private static final String CONTENT = "content";

    private final transient CurrentMember members;
    private final transient Claims claims;
    private final NavMenu nav = new NavMenu();
    private final Button toggle = new Button(getTranslation("shell.nav.toggle"));
    private final Div content = new Div();

    MainLayout(CurrentMember members, Claims claims, AuthenticationContext authentication) {
        this.members = members;
        this.claims = claims;
        addClassName("frame");
        content.addClassName("frame-content");
        Anchor skip = new Anchor("#" + CONTENT, getTranslation("shell.skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        Optional<Member> member = members.find();
        add(skip, head(member, authentication));
        member.ifPresent(known -> add(nav, new PageKeys(this::help)));
        add(content);
    }

    private Header head(Optional<Member> member, AuthenticationContext authentication) {
        Anchor brand = new Anchor(".", getTranslation("app.name"));
        brand.addClassName("brand");
        Header head = new Header();
        head.addClassName("frame-head");
        member.ifPresent(known -> {
            toggle.addClassName("nav-toggle");
            toggle.getElement().setAttribute("aria-controls", "nav");
            toggle.addClickListener(event -> openNav(!hasClassName("nav-open")));
            head.add(toggle);
        });
        head.add(brand);
        member.ifPresent(known -> {
            Span desk = new Span(known.deskName());
            desk.addClassName("desk-name");
            head.add(desk, new UserMenu(known, authentication, this::help));
        });
        openNav(false);
        return head;
    }

    /** On narrow screens the menu is folded away until it is asked for. */
    private void openNav(boolean open) {
        setClassName("nav-open", open);
        toggle.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    private void help() {
        new KeysDialog().open();
    }

    /** Screens that are not a main landmark of their own get one. */
    @Override
    public void showRouterLayoutContent(HasElement shown) {
        content.removeAll();
        Component screen = shown.getElement().getComponent().orElseThrow();
        Component main = screen instanceof Main ? screen : new Main(screen);
        main.getElement().setAttribute("id", CONTENT).setAttribute("tabindex", "-1");
        content.add(main);
    }

    @Override
    public void removeRouterLayoutContent(HasElement old) {
        content.removeAll();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        openNav(false);
        nav.show(event.getLocation().getPath());
        members.find()
                .ifPresent(member -> nav.count(
                        Destination.CLAIMS,
                        claims.counts(member).values().stream()
                                .mapToLong(Long::longValue)
                                .sum()));
    }
}
