package app.touchstone.marking.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.document.Document;
import app.touchstone.document.DocumentId;
import app.touchstone.document.DocumentPlaces;
import app.touchstone.document.Documents;
import app.touchstone.document.ui.Languages;
import app.touchstone.look.DateTexts;
import app.touchstone.look.EmptyState;
import app.touchstone.look.PageHead;
import app.touchstone.marking.MarkKind;
import app.touchstone.marking.Marks;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All documents of the desk, newest first, with what was found in them. */
@Route(DocumentPlaces.ALL)
@PermitAll
public class DocumentsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String FILTER = "filter";

    /** A document with its counts, as one row. */
    record Row(Document document, long marks, long claims) {}

    private final Documents documents;
    private final Marks marks;
    private final CurrentMember current;
    private final TextField filter = new TextField(getTranslation("marking.documents.filter"));
    private final Grid<Row> grid = new Grid<>();
    private final Div none = new Div();
    private @Nullable Row focused;

    DocumentsView(Documents documents, Marks marks, CurrentMember current) {
        this.documents = documents;
        this.marks = marks;
        this.current = current;
        addClassName("page");
        PageHead head = new PageHead(getPageTitle());
        boolean mayImport = current.get().may(Permission.MARK);
        if (mayImport) {
            head.withActions(importButton());
        }
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.setClearButtonVisible(true);
        filter.addValueChangeListener(event -> narrow(event.getValue(), event.isFromClient()));
        none.setText(getTranslation("marking.documents.noneFound"));
        none.addClassName("soft");
        none.getElement().setAttribute("role", "status");
        columns();
        add(head);
        if (documents.count(current.get(), "") == 0) {
            EmptyState empty = new EmptyState(
                    getTranslation("marking.documents.empty.title"), getTranslation("marking.documents.empty.text"));
            if (mayImport) {
                empty.add(importButton());
            }
            add(empty);
        } else {
            add(filter, none, grid);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(FILTER)
                .orElse(""));
        narrow(filter.getValue(), false);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("marking.documents.title");
    }

    private Button importButton() {
        Button button = new Button(
                getTranslation("marking.documents.import"),
                event -> event.getSource().getUI().ifPresent(ui -> ui.navigate(DocumentPlaces.IMPORT)));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void columns() {
        grid.setAriaLabel(getPageTitle());
        // in two lines, so that beside the link enough of the cell is left to be hit on a telephone
        grid.addColumn(LitRenderer.<Row>of("<div class='cell-lines'><a href=${item.address} router-link dir='auto'>"
                                + "${item.title}</a><span class='soft' dir='auto'>${item.about}</span></div>")
                        .withProperty("address", row -> DocumentPlaces.workspace(row.document.id()))
                        .withProperty("title", row -> row.document.details().title())
                        .withProperty("about", this::about))
                .setHeader(getTranslation("marking.documents.column.title"))
                // narrower than a telephone, so that a long title wraps there and none begins out of sight
                .setWidth("18rem")
                .setFlexGrow(4);
        grid.addColumn(row -> row.document.details().publishedOn() == null
                        ? ""
                        : DateTexts.day(this, row.document.details().publishedOn()))
                .setHeader(getTranslation("marking.documents.column.published"));
        grid.addColumn(row -> row.document.words())
                .setHeader(getTranslation("marking.documents.column.words"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(Row::marks)
                .setHeader(getTranslation("marking.documents.column.marks"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(Row::claims)
                .setHeader(getTranslation("marking.documents.column.claims"))
                .setTextAlign(ColumnTextAlign.END);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addItemClickListener(event -> open(event.getItem()));
        grid.addCellFocusListener(event -> focused = event.getItem().orElse(null));
        grid.getElement()
                .addEventListener("keydown", event -> {
                    if (focused != null) {
                        open(focused);
                    }
                })
                .setFilter("event.key === 'Enter'");
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.getColumns().stream().skip(1).forEach(column -> column.setAutoWidth(true));
    }

    /** Who published it, and in which language it is. */
    private String about(Row row) {
        String language = Languages.name(row.document.details().language(), getLocale());
        String publisher = row.document.details().publisher();
        return publisher.isBlank() ? language : publisher + " · " + language;
    }

    private void open(Row row) {
        getUI().ifPresent(ui -> ui.navigate(DocumentPlaces.workspace(row.document.id())));
    }

    private void narrow(String part, boolean typed) {
        Member member = current.get();
        grid.setItems(
                query -> rows(member, documents.latest(member, part, query.getPage(), query.getPageSize())),
                query -> Math.toIntExact(documents.count(member, part)));
        boolean nothing = documents.count(member, part) == 0;
        none.setVisible(nothing);
        grid.setVisible(!nothing);
        if (typed) {
            UI.getCurrent()
                    .getPage()
                    .getHistory()
                    .replaceState(
                            null,
                            new Location(
                                    DocumentPlaces.ALL,
                                    part.isBlank()
                                            ? QueryParameters.empty()
                                            : QueryParameters.simple(Map.of(FILTER, part))));
        }
    }

    private Stream<Row> rows(Member member, List<Document> page) {
        Map<DocumentId, Map<MarkKind, Long>> counts =
                marks.counts(member, page.stream().map(Document::id).toList());
        return page.stream().map(document -> {
            Map<MarkKind, Long> kinds = counts.getOrDefault(document.id(), Map.of());
            return new Row(
                    document,
                    kinds.values().stream().mapToLong(Long::longValue).sum(),
                    kinds.getOrDefault(MarkKind.CLAIM, 0L));
        });
    }
}
