package app.touchstone.intake.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.capture.Captures;
import app.touchstone.intake.Intake;
import app.touchstone.intake.IntakePlaces;
import app.touchstone.intake.IntakeRuns;
import app.touchstone.intake.Intakes;
import app.touchstone.intake.ItemOutcome;
import app.touchstone.job.Jobs;
import app.touchstone.look.CursorRows;
import app.touchstone.look.DateTexts;
import app.touchstone.look.EmptyState;
import app.touchstone.look.Labels;
import app.touchstone.look.PageHead;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Brings claims and other fact-checkers' reviews in from files and addresses, and lists what came in before. */
@Route(IntakePlaces.ALL)
@PermitAll
public class ImportsView extends Div implements HasDynamicTitle {

    private final Intakes intakes;

    ImportsView(Intakes intakes, IntakeRuns runs, Captures captures, Jobs jobs, CurrentMember current) {
        this.intakes = intakes;
        Member member = current.get();
        addClassName("page");
        Anchor lint = new Anchor(IntakePlaces.LINT, getTranslation("intake.lint.title"));
        Anchor ratings = new Anchor(IntakePlaces.RATINGS, getTranslation("intake.ratings.title"));
        add(new PageHead(getPageTitle(), getTranslation("intake.intro")).withActions(ratings, lint));
        if (member.may(Permission.WRITE)) {
            add(new FileTaking(intakes, runs, captures, jobs, current));
        }
        add(before(member));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("intake.title");
    }

    private Section before(Member member) {
        Section section = new Section(new H2(getTranslation("intake.before")));
        section.addClassName("stack");
        if (intakes.newest(member, null, 1).items().isEmpty()) {
            section.add(new EmptyState(getTranslation("intake.none"), getTranslation("intake.none.text")));
            return section;
        }
        Grid<Intake> grid = new Grid<>();
        CursorRows<Intake> rows = new CursorRows<>((cursor, limit) -> intakes.newest(member, cursor, limit));
        grid.setItems(query -> rows.rows(query.getOffset(), query.getLimit()));
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addColumn(new ComponentRenderer<>(this::name))
                .setHeader(getTranslation("intake.column.name"))
                .setFlexGrow(3);
        grid.addColumn(one -> Labels.of(this, one.state())).setHeader(getTranslation("intake.column.state"));
        grid.addColumn(one -> one.count(ItemOutcome.IMPORTED) + one.count(ItemOutcome.KEPT))
                .setHeader(getTranslation("intake.column.in"));
        grid.addColumn(one -> DateTexts.time(this, one.madeAt())).setHeader(getTranslation("intake.column.at"));
        section.add(grid);
        return section;
    }

    /** In two lines, so that beside the link enough of the cell is left to be hit on a telephone. */
    private Div name(Intake one) {
        Span kind = new Span(Labels.of(this, one.kind()));
        kind.addClassName("soft");
        Div cell = new Div(new Anchor(IntakePlaces.one(one.id()), one.name()), kind);
        cell.addClassName("stack");
        return cell;
    }
}
