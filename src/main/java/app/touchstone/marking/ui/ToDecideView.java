package app.touchstone.marking.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.CursorPage;
import app.touchstone.codebook.Codebooks;
import app.touchstone.document.DocumentPlaces;
import app.touchstone.document.TextDirection;
import app.touchstone.look.CursorRows;
import app.touchstone.look.EmptyState;
import app.touchstone.look.PageHead;
import app.touchstone.look.Told;
import app.touchstone.marking.Change;
import app.touchstone.marking.DoubtedMark;
import app.touchstone.marking.MarkChanges;
import app.touchstone.marking.MarkingPlaces;
import app.touchstone.marking.ToDecide;
import app.touchstone.marking.WaitingDocument;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything that a person must decide again, from all documents: what marks say, and where they are. */
@Route(MarkingPlaces.TO_DECIDE)
@PermitAll
public class ToDecideView extends Div implements HasDynamicTitle {

    /** The services behind it. */
    @Component
    record Services(ToDecide toDecide, MarkChanges changes, Codebooks codebooks, CurrentMember current) {}

    /** So many rows need no scrolling of their own. */
    private static final int FEW = 12;

    private final Services services;
    private final DoubtWords words;
    private final Grid<DoubtedMark> grid = new Grid<>();
    private final Paragraph count = new Paragraph();
    private final Button holds = new Button(getTranslation("marking.toDecide.holds"), event -> hold());
    private final Button recode = new Button(getTranslation("marking.toDecide.recode"), event -> askCode());
    private final Section marks = new Section();
    private final Section places = new Section();

    ToDecideView(Services services, MarkWords said) {
        this.services = services;
        words = new DoubtWords(this, said);
        addClassName("page");
        count.addClassName("soft");
        count.getElement().setAttribute("role", "status");
        columns();
        Div tools = new Div(holds, recode);
        tools.addClassName("actions");
        tools.setVisible(services.current.get().may(Permission.MARK));
        marks.add(new H2(getTranslation("marking.toDecide.marks")), count, tools, grid);
        marks.addClassName("stack");
        places.addClassName("stack");
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("marking.toDecide.title");
    }

    private void columns() {
        grid.setAriaLabel(getTranslation("marking.toDecide.marks"));
        // at most a thousand are counted, so all of them can be chosen at once
        ((GridMultiSelectionModel<DoubtedMark>) grid.setSelectionMode(Grid.SelectionMode.MULTI))
                .setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.VISIBLE);
        grid.addColumn(LitRenderer.<DoubtedMark>of(
                                "<a href=${item.address} lang=${item.lang} dir=${item.dir} router-link>"
                                        + "${item.quote}</a>")
                        .withProperty(
                                "address",
                                row -> MarkingPlaces.mark(
                                        row.mark().document(), row.mark().id()))
                        .withProperty("lang", DoubtedMark::language)
                        .withProperty(
                                "dir",
                                row -> TextDirection.of(row.mark().quote(), row.language())
                                        .html())
                        .withProperty(
                                "quote", row -> ListedMark.shortened(row.mark().quote(), 120)))
                .setHeader(getTranslation("marking.toDecide.column.passage"))
                .setWidth("16rem")
                .setFlexGrow(4);
        grid.addColumn(words::code)
                .setHeader(getTranslation("marking.toDecide.column.code"))
                .setWidth("12rem")
                .setFlexGrow(2);
        grid.addColumn(words::reason)
                .setHeader(getTranslation("marking.toDecide.column.reason"))
                .setWidth("14rem")
                .setFlexGrow(3);
        grid.addColumn(DoubtedMark::title)
                .setHeader(getTranslation("marking.toDecide.column.document"))
                .setWidth("10rem");
        grid.addColumn(DoubtedMark::by).setHeader(getTranslation("marking.toDecide.column.by"));
        grid.addThemeName("wrap-cell-content");
        grid.addSelectionListener(event -> picked(event.getAllSelectedItems().size()));
    }

    private void show() {
        Member member = services.current.get();
        int all = services.toDecide.count(member);
        List<WaitingDocument> documents = services.toDecide.documents(member);
        removeAll();
        add(new PageHead(getPageTitle(), getTranslation("marking.toDecide.intro")));
        if (all == 0 && documents.isEmpty()) {
            add(new EmptyState(
                    getTranslation("marking.toDecide.none.title"), getTranslation("marking.toDecide.none.text")));
        }
        if (all > 0) {
            add(marks);
            grid.setAllRowsVisible(all <= FEW);
            CursorRows<DoubtedMark> rows = new CursorRows<>((after, limit) -> page(member, after, limit));
            grid.setItems(query -> rows.rows(query.getOffset(), query.getLimit()), query -> all);
        }
        if (!documents.isEmpty()) {
            places(documents);
        }
        count.setText(getTranslation("marking.toDecide.count", all, ToDecide.COUNTED));
        picked(0);
    }

    private CursorPage<DoubtedMark> page(Member member, @Nullable UUID after, int limit) {
        CursorPage<DoubtedMark> page = services.toDecide.page(member, after, limit);
        words.learn(member, page.items());
        return page;
    }

    private void places(List<WaitingDocument> documents) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        documents.forEach(one -> list.add(new ListItem(
                new Anchor(DocumentPlaces.changes(one.document()), one.title()),
                new Paragraph(getTranslation("marking.toDecide.waiting", one.waiting())))));
        places.removeAll();
        places.add(
                new H2(getTranslation("marking.toDecide.places")),
                new Paragraph(getTranslation("marking.toDecide.placesText")),
                list);
        add(places);
    }

    private void picked(int number) {
        holds.setEnabled(number > 0);
        recode.setEnabled(number > 0);
    }

    private void hold() {
        act(mark -> new Change.Doubt(mark.mark().id(), mark.mark().version(), false));
    }

    private void askCode() {
        Member member = services.current.get();
        Set<DoubtedMark> picked = grid.getSelectedItems();
        new AskCode(
                        DoubtWords.successorsFirst(services.codebooks.newest(member), picked),
                        null,
                        code -> act(mark ->
                                new Change.Recode(mark.mark().id(), mark.mark().version(), code.id())))
                .open();
    }

    /** All of them or none: a mark that somebody has decided about meanwhile is named, and the rest waits with it. */
    private void act(Function<DoubtedMark, Change> deed) {
        List<Change> changes = grid.getSelectedItems().stream().map(deed).toList();
        try {
            services.changes.apply(services.current.get(), changes);
            Told.done(getTranslation("marking.toDecide.done", changes.size()));
        } catch (RuntimeException problem) {
            Told.at(this, problem);
        }
        grid.deselectAll();
        show();
    }
}
