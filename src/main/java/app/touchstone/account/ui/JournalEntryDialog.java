package app.touchstone.account.ui;

import app.touchstone.journal.JournalEntry;
import app.touchstone.look.DateTexts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One entry of the journal with all it says, and the hashes that hold it in the chain. */
final class JournalEntryDialog extends Dialog {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    JournalEntryDialog(JournalLine line) {
        JournalEntry entry = line.entry();
        setHeaderTitle(getTranslation("account.journal.details", entry.sequence()));
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "account.journal.action", line.action(), "");
        fact(facts, "account.journal.at", DateTexts.time(this, entry.at()) + " (" + entry.at() + ")", "");
        fact(facts, "account.journal.actor", line.actor(), "");
        fact(facts, "account.journal.subject", entry.subjectType() + " " + entry.subject(), "hash");
        fact(facts, "account.journal.hash", entry.hash(), "hash");
        fact(facts, "account.journal.previous", entry.previousHash(), "hash");
        Pre content = new Pre(pretty(entry.content()));
        content.addClassName("pre");
        content.getElement().setAttribute("aria-label", getTranslation("account.journal.content"));
        Div box = new Div(facts, content);
        box.addClassName("stack");
        add(box);
        Button close = new Button(getTranslation("app.close"), event -> close());
        close.setAutofocus(true);
        getFooter().add(close);
    }

    private void fact(DescriptionList facts, String key, String value, String className) {
        Description description = new Description(value);
        description.setClassName(className);
        facts.add(new Term(getTranslation(key)), description);
    }

    /** Broken JSON is shown as it stands: the journal is evidence, also of its own damage. */
    static String pretty(String content) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(content));
        } catch (JacksonException broken) {
            return content;
        }
    }
}
