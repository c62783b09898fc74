package app.touchstone.report.ui;

import app.touchstone.look.DateTexts;
import app.touchstone.look.EntryDialog;
import app.touchstone.report.ReportFlag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What changed under the report since it went out, and the way to say what follows from it. */
final class FlagsPart extends Div {

    /** Says what follows from a change. */
    interface Dealing {
        void deal(UUID flag, String outcome);
    }

    FlagsPart(List<ReportFlag> flags, boolean mayDeal, Dealing dealing) {
        addClassNames("gate", "flags");
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        flags.forEach(flag -> list.add(line(flag, mayDeal, dealing)));
        add(
                new H2(getTranslation("publishing.flags.heading", flags.size())),
                new Paragraph(getTranslation("publishing.flags.line")),
                list);
    }

    private ListItem line(ReportFlag flag, boolean mayDeal, Dealing dealing) {
        Span when = new Span(DateTexts.day(this, flag.raisedAt()));
        when.addClassName("soft");
        ListItem item = new ListItem(
                new Span(getTranslation("flagKind." + flag.kind().name()) + ": " + flag.subject() + " "), when);
        if (mayDeal) {
            Button deal = new Button(getTranslation("publishing.flags.deal"), event -> ask(flag, dealing));
            deal.setAriaLabel(getTranslation("publishing.flags.deal") + ": " + flag.subject());
            item.add(new Div(deal));
        }
        return item;
    }

    private void ask(ReportFlag flag, Dealing dealing) {
        TextArea outcome = new TextArea(getTranslation("publishing.flags.outcome"));
        outcome.setHelperText(getTranslation("publishing.flags.outcome.help"));
        outcome.setMaxLength(1000);
        new EntryDialog(
                        getTranslation("publishing.flags.deal"),
                        getTranslation("publishing.flags.do"),
                        Map.of("outcome", outcome),
                        () -> dealing.deal(flag.id(), outcome.getValue()))
                .with(outcome)
                .open();
    }
}
