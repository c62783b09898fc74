package app.touchstone.intake.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.Problem;
import app.touchstone.claim.ClaimPlaces;
import app.touchstone.claim.Claims;
import app.touchstone.claim.RatingWords;
import app.touchstone.intake.Intake;
import app.touchstone.intake.IntakeId;
import app.touchstone.intake.IntakePlaces;
import app.touchstone.intake.IntakeRuns;
import app.touchstone.intake.IntakeState;
import app.touchstone.intake.Intakes;
import app.touchstone.intake.ItemOutcome;
import app.touchstone.job.Job;
import app.touchstone.job.JobState;
import app.touchstone.job.Jobs;
import app.touchstone.job.ui.JobCard;
import app.touchstone.look.Asking;
import app.touchstone.look.Labels;
import app.touchstone.look.PageHead;
import app.touchstone.look.Told;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One file on its way in: how it is read, what would happen, how far it is, what came of it, and the way back. */
@Route(IntakePlaces.ALL + "/:id")
@PermitAll
public class ImportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Intakes intakes;
    private final IntakeRuns runs;
    private final Jobs jobs;
    private final Claims claims;
    private final RatingWords words;
    private final CurrentMember current;
    private @Nullable IntakeId id;
    /** Who looks at it: what is told from the background finds nobody signed in. */
    private @Nullable Member reader;

    private String name = "";

    ImportView(Intakes intakes, IntakeRuns runs, Jobs jobs, Claims claims, RatingWords words, CurrentMember current) {
        this.intakes = intakes;
        this.runs = runs;
        this.jobs = jobs;
        this.claims = claims;
        this.words = words;
        this.current = current;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            id = IntakeId.of(event.getRouteParameters().get("id").orElse(""));
            reader = current.get();
            intakes.get(reader, id);
        } catch (IllegalArgumentException | Problem unknown) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show();
    }

    @Override
    public String getPageTitle() {
        return name.isEmpty() ? getTranslation("intake.title") : getTranslation("intake.pageTitle", name);
    }

    private void show() {
        if (id == null || reader == null) {
            return;
        }
        Member member = reader;
        Intake intake = intakes.get(member, id);
        name = intake.name();
        removeAll();
        Anchor back = new Anchor(IntakePlaces.ALL, getTranslation("intake.back"));
        add(new PageHead(intake.name(), facts(intake)).withActions(back));
        boolean mine = member.may(Permission.WRITE)
                && (intake.madeBy().equals(member.person()) || member.may(Permission.PEOPLE));
        if (!mine) {
            add(soft("intake.notYours"));
            rows(member, intake);
            return;
        }
        Job running = intake.job() == null || !intake.state().working() ? null : jobs.get(member, intake.job());
        if (running != null && !running.state().ended()) {
            add(new JobCard(jobs, member, running, this::ended));
            return;
        }
        switch (intake.state()) {
            case LOADED, READING -> loaded(member, intake);
            case LOOKED -> looked(member, intake);
            case RUNNING, STOPPED -> stopped(member, intake);
            case DONE -> done(member, intake);
            case TAKING_BACK -> {
                add(soft("intake.takingBack.broken"), actions(undo(intake)));
                rows(member, intake);
            }
            case TAKEN_BACK -> {
                add(status("intake.takenBack", intake.count(ItemOutcome.TAKEN_BACK), intake.count(ItemOutcome.KEPT)));
                rows(member, intake);
            }
        }
    }

    private String facts(Intake intake) {
        return getTranslation(
                "intake.facts",
                Labels.of(this, intake.kind()),
                Math.max(1, intake.bytes() / 1024),
                Labels.of(this, intake.state()));
    }

    private void loaded(Member member, Intake intake) {
        if (intake.state() == IntakeState.READING) {
            add(soft("intake.reading.broken"));
        }
        if (intake.kind().isTable()) {
            add(new MappingPart(intakes, member, intake, this::show));
        }
        Button look = primary("intake.look", () -> runs.look(current.get(), intake.id()));
        add(actions(look, removal(intake)));
    }

    private void looked(Member member, Intake intake) {
        long fresh = intake.count(ItemOutcome.NEW);
        add(status(
                "intake.would",
                intake.items(),
                fresh,
                intake.count(ItemOutcome.DUPLICATE),
                intake.count(ItemOutcome.FAULTY)));
        Button bring = primary("intake.bring", fresh, () -> runs.run(current.get(), intake.id()));
        bring.setEnabled(fresh > 0);
        Div actions = actions(bring);
        if (intake.kind().isTable()) {
            actions.add(new Button(
                    getTranslation("intake.mapping.again"),
                    event -> attempt(() -> intakes.read(current.get(), intake.id(), intake.reading()))));
        }
        actions.add(removal(intake));
        add(actions);
        var unknown = intakes.unknownRatings(member, intake.id());
        if (!unknown.isEmpty()) {
            add(new UnknownRatings(words, current, unknown));
        }
        rows(member, intake);
    }

    private void stopped(Member member, Intake intake) {
        add(status("intake.stopped", intake.count(ItemOutcome.IMPORTED), intake.count(ItemOutcome.NEW)));
        add(actions(primary("intake.goOn", () -> runs.run(current.get(), intake.id())), undo(intake)));
        rows(member, intake);
    }

    private void done(Member member, Intake intake) {
        add(status(
                "intake.done",
                intake.count(ItemOutcome.IMPORTED),
                intake.count(ItemOutcome.DUPLICATE),
                intake.count(ItemOutcome.FAULTY)));
        Anchor all = new Anchor(ClaimPlaces.ALL, getTranslation("intake.toClaims"));
        Div actions = actions(undo(intake));
        actions.addComponentAsFirst(all);
        add(actions);
        rows(member, intake);
    }

    private void rows(Member member, Intake intake) {
        if (intake.items() > 0) {
            add(new ItemsPart(intakes, claims, member, intake));
        }
    }

    private Button undo(Intake intake) {
        long count = intake.count(ItemOutcome.IMPORTED);
        Button undo = new Button(getTranslation("intake.undo", count));
        undo.setEnabled(count > 0);
        undo.addClickListener(event -> Asking.first(
                getTranslation("intake.undo.ask"),
                getTranslation("intake.undo.text"),
                getTranslation("intake.undo", count),
                getTranslation("app.cancel"),
                () -> attempt(() -> runs.takeBack(current.get(), intake.id()))));
        return undo;
    }

    private Button removal(Intake intake) {
        return new Button(getTranslation("intake.remove"), event -> {
            try {
                intakes.remove(current.get(), intake.id());
                UI.getCurrent().navigate(IntakePlaces.ALL);
                Told.done(getTranslation("intake.removed"));
            } catch (RuntimeException problem) {
                Told.at(this, problem);
            }
        });
    }

    private Button primary(String key, Supplier<?> deed) {
        return primary(key, 0, deed);
    }

    private Button primary(String key, long count, Supplier<?> deed) {
        Button button = new Button(getTranslation(key, count), event -> {
            if (!attempt(deed)) {
                event.getSource().setEnabled(true);
            }
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        return button;
    }

    private boolean attempt(Supplier<?> deed) {
        try {
            deed.get();
        } catch (RuntimeException problem) {
            Told.at(this, problem);
            return false;
        }
        show();
        return true;
    }

    private void ended(Job job) {
        if (job.state() == JobState.FAILED) {
            Told.at(this, Problem.refused(job.problem(), job.problemArguments().toArray()));
        }
        show();
    }

    private Paragraph status(String key, Object... arguments) {
        Paragraph words = new Paragraph(getTranslation(key, arguments));
        words.getElement().setAttribute("role", "status");
        return words;
    }

    private Paragraph soft(String key) {
        Paragraph words = new Paragraph(getTranslation(key));
        words.addClassName("soft");
        return words;
    }

    private static Div actions(Button... buttons) {
        Div actions = new Div(buttons);
        actions.addClassName("actions");
        return actions;
    }
}
