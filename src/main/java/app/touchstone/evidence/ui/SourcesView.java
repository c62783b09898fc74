package app.touchstone.evidence.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Permission;
import app.touchstone.basis.WebAddress;
import app.touchstone.evidence.Source;
import app.touchstone.evidence.SourceDetails;
import app.touchstone.evidence.SourcePlaces;
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
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The desk's sources: each kept once, with how often it was used. */
@Route(SourcePlaces.ALL)
@PermitAll
public class SourcesView extends Div implements HasDynamicTitle {

    private final CurrentMember current;
    private final Sources sources;
    private final Grid<Source> grid = new Grid<>();
    private final TextField filter = new TextField(getTranslation("evidence.sources.filter"));
    private final Div list = new Div(filter, grid);
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
        PageHead head = new PageHead(getPageTitle(), getTranslation("evidence.sources.line"));
        add(mayWrite ? head.withActions(adding()) : head, nothing, list);
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(event -> show());
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
        grid.addColumn(source -> source.details().name())
                .setHeader(getTranslation("evidence.source.name"))
                .setComparator(Comparator.comparing(source -> source.details().name(), String.CASE_INSENSITIVE_ORDER))
                .setFlexGrow(3)
                .setSortable(true);
        grid.addColumn(source -> Labels.of(this, source.details().kind()))
                .setHeader(getTranslation("evidence.source.kind"))
                .setSortable(true)
                .setAutoWidth(true);
        grid.addColumn(source -> Labels.of(this, source.details().type()))
                .setHeader(getTranslation("evidence.source.type"))
                .setSortable(true)
                .setAutoWidth(true);
        grid.addColumn(address())
                .setHeader(getTranslation("evidence.source.address"))
                .setFlexGrow(2);
        grid.addColumn(Source::uses)
                .setHeader(getTranslation("evidence.source.uses"))
                .setSortable(true)
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
        var all = sources.all(current.get());
        String part = filter.getValue().strip().toLowerCase(Locale.ROOT);
        nothing.setVisible(all.isEmpty());
        list.setVisible(!all.isEmpty());
        grid.setItems(all.stream()
                .filter(source -> source.details()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .contains(part)
                        || source.details().address().toLowerCase(Locale.ROOT).contains(part))
                .toList());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("evidence.sources.title");
    }
}
