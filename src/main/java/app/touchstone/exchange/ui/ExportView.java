package app.touchstone.exchange.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.basis.Problem;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.Claims;
import app.touchstone.codebook.Codebooks;
import app.touchstone.exchange.BundleImport;
import app.touchstone.exchange.ExchangePlaces;
import app.touchstone.exchange.ExportFiles;
import app.touchstone.exchange.Exports;
import app.touchstone.exchange.TakenBundles;
import app.touchstone.job.Job;
import app.touchstone.job.JobState;
import app.touchstone.job.Jobs;
import app.touchstone.job.ui.JobCard;
import app.touchstone.look.PageHead;
import app.touchstone.look.Told;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Takes out what the desk has: tables and formats of others, the bundle of one claim; and the files made before. */
@Route(ExchangePlaces.EXPORT)
@PermitAll
public class ExportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String WORK = "export";
    private static final int SHOWN = 20;

    private final Claims claims;
    private final Jobs jobs;
    private final CurrentMember current;
    private final Div running = new Div();
    private final KeptFiles kept;
    private final BundleChoice bundle;
    private final BundleTaking foreign;

    ExportView(
            Exports exports,
            ExportFiles files,
            BundleImport imports,
            TakenBundles taken,
            Claims claims,
            Codebooks codebooks,
            Jobs jobs,
            CurrentMember current) {
        this.claims = claims;
        this.jobs = jobs;
        this.current = current;
        Member member = current.get();
        addClassName("page");
        running.addClassName("stack");
        kept = new KeptFiles(() -> files.mine(current.get()));
        bundle = new BundleChoice(claims, member, claim -> begin(exports.startBundle(current.get(), claim)));
        foreign = new BundleTaking(imports, taken, jobs, current);
        add(
                new PageHead(getPageTitle(), getTranslation("exchange.out.line")),
                new ExportChoices(
                        codebooks.heads(member),
                        order -> exports.count(current.get(), order),
                        order -> begin(exports.start(current.get(), order))),
                bundle,
                running,
                kept,
                foreign);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter("claim").ifPresent(this::choose);
        running.removeAll();
        mine(WORK).forEach(job -> running.add(card(job)));
        foreign.show(mine(BundleImport.WORK));
        kept.show();
    }

    private List<Job> mine(String kind) {
        return jobs.newest(current.get(), kind, SHOWN).stream()
                .filter(job -> !job.state().ended()
                        && job.startedBy().equals(current.get().person()))
                .toList();
    }

    private void choose(String claim) {
        try {
            bundle.choose(claims.get(current.get(), ClaimId.of(claim)));
        } catch (IllegalArgumentException | Problem unknown) {
            Told.at(this, Problem.notFound("claim"));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("exchange.out.title");
    }

    private void begin(Job job) {
        running.addComponentAsFirst(card(job));
    }

    private JobCard card(Job job) {
        return new JobCard(jobs, current.get(), job, ended -> {
            kept.show();
            if (ended.state() == JobState.DONE) {
                Told.done(getTranslation("exchange.out.ready", ended.title()));
            }
        });
    }
}
