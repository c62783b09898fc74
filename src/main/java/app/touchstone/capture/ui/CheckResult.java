package app.touchstone.capture.ui;

import app.touchstone.capture.CaptureCheck;
import app.touchstone.look.Labels;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** What came of recomputing an archived copy's hashes: the answer first, then each step in words. */
final class CheckResult extends Div {

    CheckResult(Component screen, CaptureCheck check) {
        addClassName("stack");
        Paragraph answer =
                new Paragraph(screen.getTranslation(check.holds() ? "capture.check.holds" : "capture.check.broken"));
        answer.addClassName(check.holds() ? "good" : "bad");
        UnorderedList list = new UnorderedList();
        list.addClassName("entries");
        for (CaptureCheck.Step step : check.steps()) {
            Span part = new Span(Labels.of(screen, step.part()));
            Span how = new Span(screen.getTranslation(step.holds() ? "capture.check.same" : "capture.check.other"));
            how.addClassName(step.holds() ? "good" : "bad");
            Div line = new Div(part, how);
            line.addClassName("actions");
            ListItem item = new ListItem(line);
            if (!step.holds()) {
                Paragraph found =
                        new Paragraph(screen.getTranslation("capture.check.difference", step.expected(), step.found()));
                found.addClassName("soft");
                item.add(found);
            }
            list.add(item);
        }
        add(answer, list);
    }
}
