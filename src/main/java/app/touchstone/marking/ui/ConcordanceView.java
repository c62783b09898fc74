package app.touchstone.marking.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.codebook.Code;
import app.touchstone.codebook.Codebooks;
import app.touchstone.document.TextDirection;
import app.touchstone.look.CursorRows;
import app.touchstone.look.Labels;
import app.touchstone.look.PageHead;
import app.touchstone.marking.Concordance;
import app.touchstone.marking.ConcordanceLine;
import app.touchstone.marking.ConcordanceOrder;
import app.touchstone.marking.MarkingPlaces;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every passage of a code in its line of context, one below the other, so that their company can be compared. */
@Route(MarkingPlaces.CONCORDANCE)
@PermitAll
public class ConcordanceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String CODE = "code";
    private static final String ORDER = "order";
    private static final String BELOW = "below";

    private final Concordance concordance;
    private final CurrentMember current;
    private final ComboBox<Code> code = new ComboBox<>(getTranslation("marking.concordance.code"));
    private final Select<ConcordanceOrder> order = new Select<>();
    private final Checkbox below = new Checkbox(getTranslation("marking.concordance.below"));
    private final Paragraph count = new Paragraph();
    private final Grid<ConcordanceLine> grid = new Grid<>();
    private boolean told;

    ConcordanceView(Concordance concordance, Codebooks codebooks, CurrentMember current) {
        this.concordance = concordance;
        this.current = current;
        addClassName("page");
        code.setItems(codebooks.newest(current.get()).stream()
                .flatMap(book -> book.codes().stream())
                .toList());
        code.setItemLabelGenerator(one -> Labels.of(this, one.kind()) + " › " + one.path());
        code.addClassName("wide");
        order.setLabel(getTranslation("marking.concordance.order"));
        order.setItems(ConcordanceOrder.values());
        order.setItemLabelGenerator(one -> Labels.of(this, one));
        order.setValue(ConcordanceOrder.DOCUMENT);
        code.addValueChangeListener(event -> changed());
        order.addValueChangeListener(event -> changed());
        below.addValueChangeListener(event -> changed());
        count.addClassName("soft");
        count.getElement().setAttribute("role", "status");
        columns();
        Div tools = new Div(code, order, below);
        tools.addClassName("concordance-tools");
        add(new PageHead(getPageTitle(), getTranslation("marking.concordance.intro")), tools, count, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        told = true;
        asked.getSingleParameter(CODE).flatMap(this::code).ifPresentOrElse(code::setValue, code::clear);
        order.setValue(asked.getSingleParameter(ORDER)
                .flatMap(name -> Arrays.stream(ConcordanceOrder.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst())
                .orElse(ConcordanceOrder.DOCUMENT));
        below.setValue(asked.getSingleParameter(BELOW).isPresent());
        told = false;
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("marking.concordance.title");
    }

    private Optional<Code> code(String id) {
        return code.getListDataView()
                .getItems()
                .filter(one -> one.id().toString().equals(id))
                .findFirst();
    }

    private void columns() {
        grid.setAriaLabel(getPageTitle());
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(LitRenderer.<ConcordanceLine>of("<div class='kwic' dir=${item.dir} lang=${item.lang}>"
                                + "<span class='kwic-before'>${item.before}</span>"
                                + "<a class='kwic-hit' href=${item.address} router-link>${item.quote}</a>"
                                + "<span class='kwic-after'>${item.after}</span></div>")
                        .withProperty("dir", ConcordanceView::direction)
                        .withProperty("lang", ConcordanceLine::language)
                        .withProperty("before", line -> oneLine(line.before()))
                        .withProperty("quote", line -> ListedMark.shortened(line.quote(), 120))
                        .withProperty("after", line -> oneLine(line.after()))
                        .withProperty("address", line -> MarkingPlaces.mark(line.document(), line.mark())))
                .setHeader(getTranslation("marking.concordance.column.passage"))
                .setFlexGrow(5);
        grid.addColumn(ConcordanceLine::title)
                .setHeader(getTranslation("marking.concordance.column.document"))
                .setFlexGrow(2);
        grid.addColumn(ConcordanceLine::by).setHeader(getTranslation("marking.concordance.column.by"));
    }

    private static String direction(ConcordanceLine line) {
        return TextDirection.of(line.before() + line.quote() + line.after(), line.language())
                .html();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private void changed() {
        if (!told) {
            show();
            UI.getCurrent().getPage().getHistory().replaceState(null, place());
        }
    }

    private Location place() {
        Code wanted = code.getValue();
        if (wanted == null) {
            return new Location(MarkingPlaces.CONCORDANCE);
        }
        Map<String, List<String>> asked = new TreeMap<>(Map.of(
                CODE,
                List.of(wanted.id().toString()),
                ORDER,
                List.of(order.getValue().name())));
        if (below.getValue()) {
            asked.put(BELOW, List.of(""));
        }
        return new Location(MarkingPlaces.CONCORDANCE, new QueryParameters(asked));
    }

    private void show() {
        Code wanted = code.getValue();
        grid.setVisible(wanted != null);
        if (wanted == null) {
            count.setText(getTranslation("marking.concordance.choose"));
            return;
        }
        Member member = current.get();
        boolean deep = below.getValue();
        ConcordanceOrder by = order.getValue();
        int all = concordance.count(member, wanted.id(), deep);
        count.setText(getTranslation("marking.concordance.count", all));
        CursorRows<ConcordanceLine> rows =
                new CursorRows<>((after, limit) -> concordance.page(member, wanted.id(), deep, by, after, limit));
        grid.setItems(query -> rows.rows(query.getOffset(), query.getLimit()), query -> all);
        grid.setVisible(all > 0);
    }
}
