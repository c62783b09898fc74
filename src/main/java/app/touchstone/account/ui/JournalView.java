package app.touchstone.account.ui;

import app.touchstone.account.AccountPlaces;
import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.account.People;
import app.touchstone.account.Permission;
import app.touchstone.journal.Journal;
import app.touchstone.look.DateTexts;
import app.touchstone.look.PageHead;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The record of every decision, newest first, and the proof that nobody changed it. */
@Route(AccountPlaces.JOURNAL)
@PermitAll
public class JournalView extends Div implements HasDynamicTitle {

    private final transient JournalPages pages;
    private final Grid<JournalLine> grid = new Grid<>();
    private final TextField filter = new TextField(getTranslation("account.journal.filter"));
    private final Button more = new Button(getTranslation("account.journal.more"));
    private final Span looked = new Span();

    JournalView(CurrentMember members, Journal journal, People people) {
        Member member = members.get().require(Permission.READ);
        this.pages = new JournalPages(journal, people, member.desk().value(), getLocale());
        addClassName("page");
        filter.setHelperText(getTranslation("account.journal.filterHint"));
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(event -> show());
        more.addClickListener(event -> {
            pages.more();
            show();
        });
        looked.addClassName("soft");
        looked.getElement().setAttribute("role", "status");
        columns();
        Div foot = new Div(more, looked);
        foot.addClassName("actions");
        PageHead head = new PageHead(getPageTitle(), getTranslation("account.journal.intro"));
        Anchor file = new Anchor(AccountPlaces.JOURNAL_FILE, getTranslation("account.journal.export"));
        file.addClassName("button-link");
        file.setRouterIgnore(true);
        head.withActions(new RouterLink(getTranslation("account.journal.toHead"), HeadView.class), file);
        add(head, new VerifyPanel(journal, member.desk().value()), filter, grid, foot);
        pages.more();
        show();
    }

    private void columns() {
        grid.addColumn(line -> line.entry().sequence())
                .setHeader(getTranslation("account.journal.number"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(line -> DateTexts.time(this, line.entry().at()))
                .setHeader(getTranslation("account.journal.at"))
                .setAutoWidth(true);
        grid.addColumn(JournalLine::actor)
                .setHeader(getTranslation("account.journal.actor"))
                .setAutoWidth(true);
        grid.addColumn(JournalLine::action)
                .setHeader(getTranslation("account.journal.action"))
                .setAutoWidth(true);
        grid.addColumn(JournalLine::subject)
                .setHeader(getTranslation("account.journal.subject"))
                .setAutoWidth(true);
        grid.setAllRowsVisible(true);
        grid.addComponentColumn(this::opener)
                .setHeader(getTranslation("account.journal.details.column"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("account.journal.title"));
        grid.setEmptyStateText(getTranslation("account.journal.none"));
    }

    private Button opener(JournalLine line) {
        Button open = new Button(
                getTranslation("account.journal.details.open"), event -> new JournalEntryDialog(line).open());
        open.setAriaLabel(
                getTranslation("account.journal.openEntry", line.entry().sequence()));
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return open;
    }

    private void show() {
        List<JournalLine> shown = pages.fitting(filter.getValue());
        grid.setItems(shown);
        more.setVisible(pages.hasMore());
        looked.setText(getTranslation("account.journal.searched", shown.size(), pages.looked(), pages.total()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.journal.title");
    }
}
