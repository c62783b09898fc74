package app.touchstone.evidence.ui;

import app.touchstone.account.Member;
import app.touchstone.account.People;
import app.touchstone.evidence.Reliability;
import app.touchstone.evidence.SourceHistory;
import app.touchstone.evidence.SourceId;
import app.touchstone.evidence.SourceNote;
import app.touchstone.look.Chip;
import app.touchstone.look.DateTexts;
import app.touchstone.look.Labels;
import app.touchstone.look.Told;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people think of a source's reliability, each with the reason: the newest first, none of them changed. */
final class ReliabilityPart extends Section {

    private final transient SourceHistory history;
    private final transient People people;
    private final transient Member member;
    private final SourceId source;
    private final Div body = new Div();

    ReliabilityPart(SourceHistory history, People people, Member member, SourceId source, boolean mayJudge) {
        this.history = history;
        this.people = people;
        this.member = member;
        this.source = source;
        addClassName("card");
        add(new H2(getTranslation("evidence.reliability.title")), body);
        if (mayJudge) {
            add(form());
        }
        show(history.notes(member, source));
    }

    private void show(List<SourceNote> notes) {
        body.removeAll();
        if (notes.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("evidence.reliability.none"));
            none.addClassName("soft");
            body.add(none);
            return;
        }
        Map<UUID, String> names =
                people.names(notes.stream().map(note -> note.madeBy().value()).toList());
        UnorderedList list = new UnorderedList();
        list.addClassName("entries");
        for (SourceNote note : notes) {
            Span by = new Span(getTranslation(
                    "evidence.reliability.by",
                    names.getOrDefault(note.madeBy().value(), ""),
                    DateTexts.time(this, note.madeAt())));
            by.addClassName("soft");
            Div head = new Div(new Chip(Labels.of(this, note.reliability())), by);
            head.addClassName("actions");
            Paragraph reason = new Paragraph(note.reason());
            reason.addClassName("typed");
            list.add(new ListItem(head, reason));
        }
        body.add(list);
    }

    private Div form() {
        Select<Reliability> reliability = new Select<>();
        reliability.setLabel(getTranslation("evidence.reliability"));
        reliability.setItems(Reliability.values());
        reliability.setItemLabelGenerator(one -> Labels.of(this, one));
        reliability.setValue(Reliability.MIXED);
        TextArea reason = new TextArea(getTranslation("evidence.reliability.reason"));
        reason.setHelperText(getTranslation("evidence.reliability.reason.rule"));
        Button add = new Button(getTranslation("evidence.reliability.add"), event -> {
            try {
                show(history.judge(member, source, reliability.getValue(), reason.getValue()));
                reason.clear();
            } catch (RuntimeException problem) {
                Told.at(this, problem, Map.of("reliability", reliability, "reason", reason));
            }
        });
        Div form = new Div(reliability, reason, add);
        form.addClassName("form");
        return form;
    }
}
