package app.touchstone.account.ui;

import app.touchstone.account.AccountPlaces;
import app.touchstone.account.Anchors;
import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.account.People;
import app.touchstone.account.Permission;
import app.touchstone.account.PersonId;
import app.touchstone.look.DateTexts;
import app.touchstone.look.PageHead;
import app.touchstone.look.Told;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** The head of the journal on one page: to print it, take it away as a file, and note where it was deposited. */
@Route(AccountPlaces.HEAD)
@PermitAll
public class HeadView extends Div implements HasDynamicTitle {

    private final transient CurrentMember members;
    private final transient Anchors anchors;
    private final transient People people;
    private final TextField place = new TextField(getTranslation("account.anchor.place"));
    private final Section deposits = new Section();
    private final Anchors.Head head;

    HeadView(CurrentMember members, Anchors anchors, People people) {
        this.members = members;
        this.anchors = anchors;
        this.people = people;
        Member member = members.get();
        this.head = anchors.head(member);
        addClassName("page");
        Button print = new Button(
                getTranslation("account.head.print"),
                event -> UI.getCurrentOrThrow().getPage().executeJs("window.print()"));
        print.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Anchor file = new Anchor(AccountPlaces.HEAD_FILE, getTranslation("account.head.file"));
        file.setRouterIgnore(true);
        Div actions = new Div(print, file, new RouterLink(getTranslation("account.head.back"), JournalView.class));
        actions.addClassNames("actions", "not-printed");
        deposits.addClassName("stack");
        add(new PageHead(getPageTitle(), getTranslation("account.head.intro")), facts(member), actions);
        if (member.may(Permission.PEOPLE)) {
            add(form());
        }
        add(deposits);
        show();
    }

    private DescriptionList facts(Member member) {
        DescriptionList facts = new DescriptionList();
        facts.addClassNames("facts", "card");
        fact(facts, "account.head.desk", member.deskName() + " · " + head.desk());
        fact(facts, "account.head.sequence", String.valueOf(head.sequence()));
        fact(facts, "account.head.at", DateTexts.time(this, head.at()) + " (" + head.at() + ")");
        // in groups, so that it can be compared by eye
        fact(facts, "account.head.hash", head.hash().replaceAll("(.{8})(?=.)", "$1 "));
        return facts;
    }

    private void fact(DescriptionList facts, String key, String value) {
        DescriptionList.Description description = new DescriptionList.Description(value);
        description.addClassName("hash");
        facts.add(new DescriptionList.Term(getTranslation(key)), description);
    }

    private Section form() {
        place.setHelperText(getTranslation("account.anchor.placeHint"));
        place.setMaxLength(500);
        Button record = new Button(getTranslation("account.anchor.record", head.sequence()), event -> record());
        Section form = new Section(
                new H2(getTranslation("account.anchor.title")),
                new Paragraph(getTranslation("account.anchor.intro")),
                place,
                record);
        form.addClassNames("card", "form", "not-printed");
        return form;
    }

    private void record() {
        try {
            anchors.record(members.get(), new Anchors.Deposit(head.sequence(), place.getValue()));
            place.setInvalid(false);
            place.clear();
            Told.done(getTranslation("account.anchor.done", head.sequence()));
            show();
        } catch (RuntimeException problem) {
            Told.at(this, problem, Map.of("place", place));
        }
    }

    private void show() {
        List<Anchors.Anchor> all = anchors.all(members.get());
        Map<UUID, String> names = people.names(all.stream()
                .map(Anchors.Anchor::by)
                .filter(Objects::nonNull)
                .map(PersonId::value)
                .collect(Collectors.toSet()));
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        all.forEach(anchor -> list.add(item(anchor, names)));
        deposits.removeAll();
        deposits.add(
                new H2(getTranslation("account.anchor.list")),
                all.isEmpty() ? new Paragraph(getTranslation("account.anchor.none")) : list);
    }

    private ListItem item(Anchors.Anchor anchor, Map<UUID, String> names) {
        Span hash = new Span(anchor.hash());
        hash.addClassName("hash");
        Span facts = new Span(DateTexts.time(this, anchor.at()) + " · "
                + (anchor.by() == null ? "" : names.getOrDefault(anchor.by().value(), "")));
        facts.addClassName("soft");
        return new ListItem(
                new Span(getTranslation("account.anchor.of", anchor.sequence(), anchor.place())), facts, hash);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.head.title");
    }
}
