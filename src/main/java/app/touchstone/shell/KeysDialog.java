package app.touchstone.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.Map;

/** The keys that work on every screen. */
final class KeysDialog extends Dialog {

    private static final Map<String, String> KEYS = new LinkedHashMap<>();

    static {
        KEYS.put("?", "shell.keys.help");
        KEYS.put("j k", "shell.keys.next");
        KEYS.put("Tab", "shell.keys.tab");
        KEYS.put("Enter", "shell.keys.enter");
        KEYS.put("Esc", "shell.keys.escape");
    }

    KeysDialog() {
        setHeaderTitle(getTranslation("shell.keys.title"));
        DescriptionList list = new DescriptionList();
        list.addClassName("facts");
        KEYS.forEach((key, does) -> {
            Term term = new Term();
            term.getElement().appendChild(new Element("kbd").setText(key));
            list.add(term, new Description(getTranslation(does)));
        });
        add(list);
        Button close = new Button(getTranslation("app.close"), event -> close());
        close.setAutofocus(true);
        getFooter().add(close);
    }
}
