package app.touchstone.insight.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.basis.Problem;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.CodebookId;
import app.touchstone.codebook.ScaleId;
import app.touchstone.insight.AgreementAnswer;
import app.touchstone.insight.AgreementAnswer.Slice;
import app.touchstone.insight.AgreementQuery;
import app.touchstone.insight.Agreements;
import app.touchstone.insight.InsightPlaces;
import app.touchstone.insight.Intervals;
import app.touchstone.insight.Reading;
import app.touchstone.insight.Subject;
import app.touchstone.look.EmptyState;
import app.touchstone.look.PageHead;
import app.touchstone.look.Told;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How far people agree, with the claims and passages it comes from. What is asked for stands in the address. */
@Route(InsightPlaces.AGREEMENT)
@PermitAll
public class AgreementView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** For each interval. */
    private static final int REPLICATES = 1000;

    /** Up to so many units a replicate, the intervals are there before anybody would notice that they take time. */
    private static final long AT_ONCE = 3_000;

    private final CurrentMember current;
    private final Agreements agreements;
    private final AgreementFilters filters;
    private final Anchor file = new Anchor();
    private final Div body = new Div();
    private @Nullable LongRun running;

    AgreementView(CurrentMember current, Agreements agreements) {
        this.current = current;
        this.agreements = agreements;
        addClassNames("page", "agreement-page");
        filters = new AgreementFilters(agreements.choices(current.get()), this::asked);
        file.setText(getTranslation("insight.file"));
        file.setRouterIgnore(true);
        body.addClassNames("stack", "insight-body");
        add(new PageHead(getPageTitle(), getTranslation("insight.line")).withActions(file), filters, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.show(AgreementAddress.read(event.getLocation().getQueryParameters()));
        show();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        stop();
    }

    private void stop() {
        if (running != null) {
            running.cancel();
        }
    }

    private void asked() {
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(place(filters.query())));
        show();
    }

    private static String place(AgreementQuery query) {
        return InsightPlaces.AGREEMENT + "?" + AgreementAddress.write(query).getQueryString();
    }

    private void show() {
        stop();
        AgreementQuery query = filters.query();
        Member member = current.get();
        file.setHref(
                InsightPlaces.JUDGEMENTS + "?" + AgreementAddress.write(query).getQueryString());
        try {
            AgreementAnswer quick = agreements.answer(member, query, Intervals.NONE);
            if (quick.cost() <= AT_ONCE) {
                fill(query, agreements.answer(member, query, Intervals.of(REPLICATES)));
                return;
            }
            fill(query, quick);
            LongRun run = new LongRun(
                    (progress, cancelled) ->
                            agreements.answer(member, query, new Intervals(REPLICATES, progress, cancelled)),
                    answer -> fill(query, answer));
            running = run;
            body.addComponentAsFirst(run);
            run.start();
        } catch (Problem problem) {
            // an id in the address that is not there, or not any more
            body.removeAll();
            body.add(new EmptyState(getTranslation("insight.none.title"), Told.text(this, problem)));
        }
    }

    private void fill(AgreementQuery query, AgreementAnswer answer) {
        body.removeAll();
        Paragraph facts = new Paragraph(getTranslation(
                "insight.facts." + query.subject().name(),
                answer.units(),
                answer.pairable(),
                answer.judgements(),
                answer.people()));
        facts.getElement().setAttribute("role", "status");
        body.add(facts);
        if (query.subject() == Subject.MARKS) {
            body.add(soft("insight.marksInSight"));
        }
        if (answer.offScale() > 0) {
            body.add(soft("insight.offScale", answer.offScale()));
        }
        if (answer.unnamed()) {
            body.add(soft("insight.unnamed"));
        }
        body.add(new FigureCards(answer.figures()));
        if (answer.judgements() == 0) {
            body.add(new EmptyState(
                    getTranslation("insight.none.title"),
                    getTranslation("insight.none." + query.subject().name())));
            return;
        }
        Predicate<Reading> told = reading -> answer.figures().stream().anyMatch(figure -> figure.reading() == reading);
        body.add(
                table("insight.codes", "insight.ofCodes", answer.codes(), slice -> code(query, slice), told),
                table("insight.pairs", "insight.ofPairs", answer.pairs(), slice -> "", told),
                table(
                        "insight.versions",
                        "insight.ofVersions",
                        answer.versions(),
                        slice -> version(query, slice),
                        told));
        body.add(table("insight.months", "insight.ofMonths", answer.months(), slice -> month(query, slice), told));
        if (answer.months().size() > 1) {
            body.add(new MonthChart(answer.months()));
        }
        body.add(new CaseList(answer.cases()));
    }

    private SlicesTable table(
            String title, String name, List<Slice> slices, Function<Slice, String> place, Predicate<Reading> told) {
        return new SlicesTable(getTranslation(title), getTranslation(name), slices, place, told);
    }

    private Paragraph soft(String key, Object... arguments) {
        Paragraph words = new Paragraph(getTranslation(key, arguments));
        words.addClassName("soft");
        return words;
    }

    private static String code(AgreementQuery query, Slice slice) {
        return slice.key().isEmpty()
                ? ""
                : place(new AgreementQuery(
                        query.subject(), null, query.codebook(), CodeId.of(slice.key()), query.from(), query.to()));
    }

    private static String version(AgreementQuery query, Slice slice) {
        boolean ratings = query.subject() == Subject.RATINGS;
        return place(new AgreementQuery(
                query.subject(),
                ratings ? ScaleId.of(slice.key()) : null,
                ratings ? null : CodebookId.of(slice.key()),
                query.code(),
                query.from(),
                query.to()));
    }

    private static String month(AgreementQuery query, Slice slice) {
        YearMonth month = YearMonth.parse(slice.key());
        return place(new AgreementQuery(query.subject(), query.scale(), query.codebook(), query.code(), month, month));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("insight.title");
    }
}
