package app.touchstone.codebook.ui;

import app.touchstone.codebook.CodebookDiff;
import app.touchstone.look.Chip;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What differs between two versions: which code, which field, before and after. */
final class ChangeList extends UnorderedList {

    private static final int LONGEST = 160;

    ChangeList(List<CodebookDiff.Change> changes) {
        addClassName("plain-list");
        changes.forEach(one -> {
            ListItem item = new ListItem(
                    new Chip(getTranslation("codebook.diff." + one.kind().name())),
                    new Span(one.key() + (one.field().equals("key") ? "" : " · " + field(one.field()))));
            if (!one.before().isEmpty()) {
                Emphasis before = new Emphasis(shortened(one.before()));
                before.addClassName("diff-before");
                item.add(before);
            }
            if (!one.after().isEmpty()) {
                Span after = new Span("→ " + shortened(one.after()));
                after.addClassName("diff-after");
                item.add(after);
            }
            add(item);
        });
    }

    private String field(String name) {
        return getTranslation("codebook.field." + name);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
