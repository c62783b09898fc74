package app.touchstone.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Hears the key that opens the help, unless somebody is typing; the rule is in the browser, where the typing is. */
@Tag("page-keys")
@JsModule("./page-keys.ts")
final class PageKeys extends Component {

    PageKeys(Runnable help) {
        addListener(HelpAsked.class, event -> help.run());
    }

    /** Somebody pressed {@code ?} outside of a field. */
    @DomEvent("help-asked")
    public static final class HelpAsked extends ComponentEvent<PageKeys> {
        public HelpAsked(PageKeys source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
