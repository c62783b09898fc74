package app.touchstone.review.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.look.DateTexts;
import app.touchstone.look.Labels;
import app.touchstone.look.PageHead;
import app.touchstone.review.Notice;
import app.touchstone.review.Notices;
import app.touchstone.review.ReviewPlaces;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** What the member was told, and how they want to be. */
@Route(ReviewPlaces.NOTICES)
@PermitAll
public class NoticesView extends Div implements HasDynamicTitle {

    private final CurrentMember current;
    private final Notices notices;
    private final Section list = new Section();

    NoticesView(CurrentMember current, Notices notices) {
        this.current = current;
        this.notices = notices;
        addClassName("page");
        list.addClassNames("card", "stack");
        Button read = new Button(getTranslation("review.notices.read"), event -> {
            notices.read(current.get());
            show();
        });
        add(new PageHead(getPageTitle(), getTranslation("review.notices.line")).withActions(read), list, choices());
        show();
    }

    private void show() {
        list.removeAll();
        List<Notice> told = notices.latest(current.get());
        if (told.isEmpty()) {
            list.add(new Paragraph(getTranslation("review.notices.none")));
            return;
        }
        UnorderedList entries = new UnorderedList();
        entries.addClassName("plain-list");
        told.forEach(notice -> entries.add(line(notice)));
        list.add(entries);
    }

    private ListItem line(Notice notice) {
        Span kind = new Span(Labels.of(this, notice.kind()));
        kind.addClassName(notice.readAt() == null ? "notice-new" : "soft");
        Anchor claim = new Anchor(notice.leadsTo(), notice.wording());
        Span when = new Span(DateTexts.time(this, notice.at()));
        when.addClassName("soft");
        return new ListItem(kind, claim, when);
    }

    private Section choices() {
        Section section = new Section(new H2(getTranslation("review.notices.how")));
        section.addClassNames("card", "stack");
        for (Notices.Choice choice : notices.choices(current.get())) {
            section.add(row(choice));
        }
        return section;
    }

    private Div row(Notices.Choice choice) {
        String kind = Labels.of(this, choice.kind());
        Checkbox here = new Checkbox(getTranslation("review.notices.inApp"), choice.inApp());
        here.setAriaLabel(kind + ": " + getTranslation("review.notices.inApp"));
        Select<Notices.Mail> mail = new Select<>();
        mail.setAriaLabel(kind + ": " + getTranslation("review.notices.mail"));
        mail.setItems(Notices.Mail.values());
        mail.setItemLabelGenerator(one -> Labels.of(this, one));
        mail.setValue(choice.mail());
        Runnable store = () ->
                notices.choose(current.get(), new Notices.Choice(choice.kind(), here.getValue(), mail.getValue()));
        here.addValueChangeListener(event -> store.run());
        mail.addValueChangeListener(event -> store.run());
        Span label = new Span(kind);
        Div row = new Div(label, here, mail);
        row.addClassNames("actions", "notice-choice");
        return row;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("review.notices.title");
    }
}
