package app.touchstone.shell;

import app.touchstone.look.PageHead;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;

/** What a page for a mistake says: what happened, what was kept, what to do. */
final class MistakePage extends Div {

    MistakePage(String title, String text) {
        addClassName("page");
        Anchor back = new Anchor(".", getTranslation("shell.error.back"));
        back.addClassName("button-link");
        add(new PageHead(title, text), new Div(back));
    }
}
