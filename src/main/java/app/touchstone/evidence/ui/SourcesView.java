package app.touchstone.evidence.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Permission;
import app.touchstone.basis.WebAddress;
import app.touchstone.evidence.Source;
import app.touchstone.evidence.SourceDetails;
import app.touchstone.evidence.SourcePlaces;
import app.touchstone.evidence.SourceQuery;
import app.touchstone.evidence.Sources;
import app.touchstone.look.EmptyState;
import app.touchstone.look.Labels;
import app.touchstone.look.PageHead;
import app.touchstone.look.Told;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The desk's sources: each kept once, with how often it was used. */
@Route(SourcePlaces.ALL)
@PermitAll
public class SourcesView extends Div implements HasDynamicTitle {

    private final CurrentMember current;
    private final Sources sources;
    private final Grid<Source> grid = new Grid<>();
    private final SourceFilters filters = new SourceFilters(this::show);
    private final Paragraph none = new Paragraph(getTranslation("evidence.sources.noneFound"));
    private final Div list = new Div(filters, none, grid);
    private final EmptyState nothing;

    public SourcesView(CurrentMember current, Sources sources) {
        this.current = current;
        this.sources = sources;
        boolean mayWrite = current.get().may(Permission.WRITE);
        nothing = new EmptyState(
                getTranslation("evidence.sources.none.title"), getTranslation("evidence.sources.none.text"));
        if (mayWrite) {
            nothing.add(adding());
        }
        addClassName("page");
        list.addClassNames("stack", "list");
        none.addClassName("soft");
        none.getElement().setAttribute("role", "status");
        PageHead head = new PageHead(getPageTitle(), getTranslation("evidence.sources.line"));
        add(mayWrite ? head.withActions(adding()) : head, nothing, list);
        columns(mayWrite);
        show();
    }

    private Button adding() {
        Button add = new Button(getTranslation("evidence.sources.add"), event -> edit(null));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return add;
    }

    private void columns(boolean mayWrite) {
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setAriaLabel(getPageTitle());
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        // in two lines, so that beside the link enough of the cell is left to be hit on a telephone
        grid.addColumn(LitRenderer.<Source>of("<div class='cell-lines'><a href=${item.place} router-link dir='auto'>"
                                + "${item.name}</a><span class='soft'>${item.sort}</span></div>")
                        .withProperty("place", source -> SourcePlaces.one(source.id()))
                        .withProperty("name", source -> source.details().name())
                        .withProperty(
                                "sort",
                                source -> Labels.of(this, source.details().kind()) + " · "
                                        + Labels.of(this, source.details().type())))
                .setHeader(getTranslation("evidence.source.name"))
                .setSortProperty(SourceQuery.Order.NAME.name())
                .setFlexGrow(3);
        grid.addColumn(source -> source.details().country())
                .setHeader(getTranslation("evidence.source.country"))
                .setSortProperty(SourceQuery.Order.COUNTRY.name())
                .setAutoWidth(true);
        grid.addColumn(address())
                .setHeader(getTranslation("evidence.source.address"))
                .setFlexGrow(2);
        grid.addColumn(Source::uses)
                .setHeader(getTranslation("evidence.source.uses"))
                .setSortProperty(SourceQuery.Order.USES.name())
                .setAutoWidth(true);
        if (mayWrite) {
            grid.addColumn(LitRenderer.<Source>of("<vaadin-button theme='tertiary small' @click='${edit}'"
                                    + " aria-label='${item.label}'>${item.edit}</vaadin-button>")
                            .withProperty("edit", source -> getTranslation("evidence.edit"))
                            .withProperty(
                                    "label",
                                    source -> getTranslation(
                                            "evidence.source.editOne",
                                            source.details().name()))
                            .withFunction("edit", this::edit))
                    .setHeader(getTranslation("evidence.source.actions"))
                    .setAutoWidth(true);
        }
    }

    private static LitRenderer<Source> address() {
        return LitRenderer.<Source>of(
                        "${item.address ? html`<a href='${item.address}' target='_blank' rel='noopener noreferrer'>${item.address}</a>` : ''}")
                .withProperty("address", SourcesView::safeAddress);
    }

    /** Only what was checked to be a web address may become a link, whatever an import may have stored. */
    private static String safeAddress(Source source) {
        String address = source.details().address();
        return WebAddress.Check.isWeb(address) ? address : "";
    }

    private void edit(@Nullable Source known) {
        SourceForm form = new SourceForm(known == null ? null : known.details());
        form.dialog(
                        getTranslation(known == null ? "evidence.sources.add" : "evidence.source.edit"),
                        details -> store(known, details))
                .open();
    }

    private void store(@Nullable Source known, SourceDetails details) {
        if (known == null) {
            sources.add(current.get(), details);
        } else {
            sources.change(current.get(), known.id(), known.version(), details);
        }
        show();
        Told.done(getTranslation("app.saved"));
    }

    private void show() {
        SourceQuery query = filters.query();
        long found = sources.count(current.get(), query);
        boolean any = found > 0 || sources.count(current.get(), SourceQuery.ALL) > 0;
        nothing.setVisible(!any);
        list.setVisible(any);
        none.setVisible(found == 0);
        grid.setVisible(found > 0);
        grid.setItems(asked -> rows(query, asked), asked -> (int) sources.count(current.get(), query));
    }

    private Stream<Source> rows(SourceQuery query, Query<Source, Void> asked) {
        QuerySortOrder sort = asked.getSortOrders().stream()
                .findFirst()
                .orElse(new QuerySortOrder(SourceQuery.Order.NAME.name(), SortDirection.ASCENDING));
        return sources
                .list(
                        current.get(),
                        query,
                        SourceQuery.Order.valueOf(sort.getSorted()),
                        sort.getDirection() == SortDirection.ASCENDING,
                        asked.getPage(),
                        asked.getPageSize())
                .stream();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("evidence.sources.title");
    }
}
