package app.touchstone.review.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.account.People;
import app.touchstone.account.Permission;
import app.touchstone.account.Person;
import app.touchstone.account.PersonId;
import app.touchstone.look.DateTexts;
import app.touchstone.review.Comments;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** What people say to each other about the claim, apart from assessments. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class CommentsPart extends ClaimPart {

    private final CurrentMember current;
    private final Comments comments;
    private final People people;
    private final Div list = new Div();
    private final TextArea text = new TextArea(getTranslation("review.comments.text"));
    private final MultiSelectComboBox<Person> mentions =
            new MultiSelectComboBox<>(getTranslation("review.comments.mention"));
    private final Div form;

    CommentsPart(CurrentMember current, Comments comments, People people) {
        super("review.comments.title");
        this.current = current;
        this.comments = comments;
        this.people = people;
        text.setMaxLength(5000);
        text.setHelperText(getTranslation("review.comments.rule"));
        mentions.setItemLabelGenerator(Person::name);
        Button say = new Button(getTranslation("review.comments.say"), event -> say());
        say.setDisableOnClick(true);
        say.addClickListener(event -> say.setEnabled(true));
        form = new Div(text, mentions, say);
        form.addClassName("form");
        list.addClassName("stack");
        add(list, form);
        mentions.setItems(people.all(current.get()));
    }

    @Override
    void show() {
        Member member = now().member();
        form.setVisible(member.may(Permission.WRITE) || member.may(Permission.ASSESS));
        List<Comments.Comment> said = comments.of(member, now().id());
        count(said.size());
        list.removeAll();
        if (said.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("review.comments.none"));
            none.addClassName("soft");
            list.add(none);
            return;
        }
        Map<UUID, String> names = people.names(Stream.concat(
                        said.stream().map(Comments.Comment::writtenBy),
                        said.stream().flatMap(one -> one.mentions().stream()))
                .map(PersonId::value)
                .distinct()
                .toList());
        OrderedList entries = new OrderedList();
        entries.addClassName("timeline");
        said.forEach(one -> entries.add(line(one, names)));
        list.add(entries);
    }

    private ListItem line(Comments.Comment one, Map<UUID, String> names) {
        Span what = new Span(one.text());
        what.addClassName("typed");
        String who = names.getOrDefault(one.writtenBy().value(), getTranslation("review.timeline.unknown"));
        String to = one.mentions().stream()
                .map(person -> names.getOrDefault(person.value(), ""))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
        Span when = new Span(who + " · " + DateTexts.time(this, one.writtenAt())
                + (to.isEmpty() ? "" : " · " + getTranslation("review.comments.to", to)));
        when.addClassName("soft");
        return new ListItem(what, when);
    }

    private void say() {
        boolean said = attempt(
                () -> comments.add(
                        current.get(),
                        now().id(),
                        text.getValue(),
                        mentions.getValue().stream().map(Person::id).collect(Collectors.toSet())),
                Map.of("text", text));
        if (said) {
            text.clear();
            mentions.clear();
        }
    }
}
