package app.touchstone.intake.ui;

import app.touchstone.account.Member;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimPlaces;
import app.touchstone.claim.Claims;
import app.touchstone.claimreview.Severity;
import app.touchstone.intake.Fault;
import app.touchstone.intake.Intake;
import app.touchstone.intake.IntakeItem;
import app.touchstone.intake.IntakePlaces;
import app.touchstone.intake.Intakes;
import app.touchstone.intake.ItemOutcome;
import app.touchstone.look.CursorRows;
import app.touchstone.look.Labels;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of each item, row by row; one outcome at a time when asked for, and as a file. */
final class ItemsPart extends Section {

    private static final int MOST_FAULTS = 4;

    private final transient Intakes intakes;
    private final transient Claims claims;
    private final transient Member member;
    private final transient Intake intake;
    private final Grid<IntakeItem> grid = new Grid<>();
    private final Anchor download = new Anchor("", getTranslation("intake.rows.download"));

    ItemsPart(Intakes intakes, Claims claims, Member member, Intake intake) {
        this.intakes = intakes;
        this.claims = claims;
        this.member = member;
        this.intake = intake;
        addClassName("stack");
        Select<ItemOutcome> filter = new Select<>();
        filter.setLabel(getTranslation("intake.rows.filter"));
        filter.setEmptySelectionAllowed(true);
        filter.setEmptySelectionCaption(getTranslation("intake.rows.all", intake.items()));
        filter.setItems(Arrays.stream(ItemOutcome.values())
                .filter(one -> intake.count(one) > 0)
                .toList());
        filter.setItemLabelGenerator(one -> one == null
                ? getTranslation("intake.rows.all", intake.items())
                : getTranslation("intake.rows.count", Labels.of(this, one), intake.count(one)));
        filter.addValueChangeListener(event -> show(event.getValue()));
        download.setDownload(true);
        download.setRouterIgnore(true);
        Div narrowing = new Div(filter, download);
        narrowing.addClassName("actions");
        grid.addColumn(IntakeItem::place)
                .setHeader(getTranslation(intake.kind().isTable() ? "intake.rows.row" : "intake.rows.place"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(this::outcome))
                .setHeader(getTranslation("intake.rows.outcome"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(ItemsPart::wording))
                .setHeader(getTranslation("intake.rows.claim"))
                .setFlexGrow(2);
        grid.addColumn(new ComponentRenderer<>(this::faults))
                .setHeader(getTranslation("intake.rows.faults"))
                .setFlexGrow(3);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        add(new H2(getTranslation("intake.rows.title")), narrowing, grid);
        show(null);
    }

    private void show(@Nullable ItemOutcome only) {
        Set<ItemOutcome> outcomes = only == null ? Set.of() : Set.of(only);
        CursorRows<IntakeItem> rows =
                new CursorRows<>((cursor, limit) -> intakes.items(member, intake.id(), outcomes, cursor, limit));
        grid.setItems(query -> rows.rows(query.getOffset(), query.getLimit()));
        download.setHref("/" + IntakePlaces.items(intake.id()) + (only == null ? "" : "?outcome=" + only));
    }

    private static Span wording(IntakeItem item) {
        Span words = new Span(item.wording());
        words.getElement().setAttribute("dir", "auto");
        return words;
    }

    private Component outcome(IntakeItem item) {
        Div cell = new Div(new Span(Labels.of(this, item.outcome())));
        cell.addClassName("stack");
        ClaimId claim = item.claim() == null ? item.twinClaim() : item.claim();
        if (claim != null) {
            Claim named = claims.byIds(member, List.of(claim)).get(claim);
            if (named != null) {
                cell.add(new Anchor(ClaimPlaces.workspace(claim), getTranslation("claim.number", named.number())));
            }
        }
        if (item.twin() > 0) {
            cell.add(soft(getTranslation(
                    intake.kind().isTable() ? "intake.rows.repeatsRow" : "intake.rows.repeats", item.twinPlace())));
        }
        return cell;
    }

    private Component faults(IntakeItem item) {
        UnorderedList list = new UnorderedList();
        list.addClassName("entries");
        List<Fault> shown = item.faults().stream()
                .filter(fault ->
                        fault.severity() != Severity.HINT || item.faults().size() <= MOST_FAULTS)
                .limit(MOST_FAULTS)
                .toList();
        for (Fault fault : shown) {
            String text = getTranslation(fault.key(), fault.arguments().toArray());
            Span words = new Span(fault.place().isEmpty() ? text : fault.place() + ": " + text);
            words.getElement().setAttribute("dir", "auto");
            list.add(new ListItem(new Span(getTranslation("claimreview.severity." + fault.severity()) + ". "), words));
        }
        Div cell = new Div(list);
        int more = item.faults().size() - shown.size();
        if (more > 0) {
            cell.add(soft(getTranslation("intake.rows.more", more)));
        }
        return item.faults().isEmpty() ? new Span() : cell;
    }

    private static Span soft(String text) {
        Span words = new Span(text);
        words.addClassName("soft");
        return words;
    }
}
