package app.touchstone.job.ui;

import app.touchstone.account.Member;
import app.touchstone.basis.Problem;
import app.touchstone.job.Job;
import app.touchstone.job.JobId;
import app.touchstone.job.JobState;
import app.touchstone.job.Jobs;
import app.touchstone.look.Told;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * One job as it runs: what it is, how far it is, a way to stop it. It follows the work while it is on the screen, and
 * tells once how it ended.
 */
@NamedInterface("card")
public final class JobCard extends Div {

    private final transient Jobs jobs;
    private final transient Member member;
    private final transient Consumer<Job> ended;
    private final JobId id;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph words = new Paragraph();
    private final Button stop;
    private transient @Nullable Runnable unwatch;
    private boolean told;

    /** @param ended called once, in the screen's own turn, when the job has come to its end */
    public JobCard(Jobs jobs, Member member, Job job, Consumer<Job> ended) {
        this.jobs = jobs;
        this.member = member;
        this.ended = ended;
        this.id = job.id();
        addClassNames("card", "job-card");
        stop = new Button(getTranslation("job.stop"), event -> stop());
        words.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", getTranslation("job.kind." + job.kind()));
        H3 head = new H3(getTranslation("job.kind." + job.kind()) + ": " + job.title());
        add(head, bar, words, stop);
        draw(job);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        unwatch = jobs.watch(member, id, job -> ui.access(() -> show(job)));
        // what happened before anybody watched; once this card stands, for whoever is told of the end may take it away
        ui.beforeClientResponse(this, context -> show(jobs.get(member, id)));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (unwatch != null) {
            unwatch.run();
            unwatch = null;
        }
    }

    private void stop() {
        try {
            show(jobs.cancel(member, id));
            if (!told) {
                stop.setEnabled(false);
                words.setText(getTranslation("job.stopping"));
            }
        } catch (RuntimeException problem) {
            Told.at(this, problem);
        }
    }

    private void show(Job job) {
        if (told) {
            return;
        }
        draw(job);
        if (job.state().ended()) {
            told = true;
            ended.accept(job);
        }
    }

    private void draw(Job job) {
        bar.setIndeterminate(!job.state().ended() && job.total() == 0);
        bar.setValue(job.state() == JobState.DONE ? 1 : job.share());
        words.setText(text(job));
        bar.setVisible(!job.state().ended());
        stop.setVisible(!job.state().ended());
    }

    private String text(Job job) {
        if (job.state() == JobState.FAILED) {
            return getTranslation(
                    "job.failed",
                    Told.text(
                            this,
                            Problem.refused(
                                    job.problem(), job.problemArguments().toArray())));
        }
        if (job.state() == JobState.RUNNING && job.total() > 0) {
            return getTranslation("job.progress", job.done(), job.total());
        }
        return getTranslation("job.state." + job.state());
    }
}
