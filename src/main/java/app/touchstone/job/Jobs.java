package app.touchstone.job;

import app.touchstone.account.DeskId;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.CursorPage;
import app.touchstone.basis.Problem;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs what takes long beside the requests: a few at a time, each with progress, each can be stopped. A job belongs to
 * who started it; those who may see to the desk's people see all of the desk's. What a room lets its jobs do, it asks
 * before it starts one; the work itself calls services with the same member.
 */
@Service
public class Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private final JobRows rows;
    private final JobLine line;
    private final ApplicationEventPublisher events;

    Jobs(JobRows rows, JobLine line, ApplicationEventPublisher events) {
        this.rows = rows;
        this.line = line;
        this.events = events;
    }

    /**
     * Puts work in line. Within a transaction it begins after the commit, and not at all after a rollback.
     *
     * @param kind such as {@code dossier}: the text {@code job.kind.KIND} names it
     * @param title what it works on, at most 200 characters are kept
     */
    public Job start(Member member, String kind, String title, JobWork work) {
        return start(member, kind, title, work, () -> {});
    }

    /**
     * The same.
     *
     * @param afterwards called once when the work is over, also when it never began because somebody stopped it in the line:
     *     to throw away what it needed
     */
    public Job start(Member member, String kind, String title, JobWork work, Runnable afterwards) {
        member.require(Permission.READ);
        String kept = title.length() > 200 ? title.substring(0, 199) + "…" : title;
        JobId id = rows.add(member, kind, kept);
        Runnable run = () -> {
            try {
                run(member.desk(), id, work);
            } finally {
                afterwards.run();
            }
        };
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status == STATUS_COMMITTED) {
                        line.add(id, run);
                    } else {
                        rows.askToStop(id);
                        afterwards.run();
                    }
                }
            });
        } else {
            line.add(id, run);
        }
        return get(member, id);
    }

    /** @throws Problem NOT_FOUND also for somebody else's */
    public Job get(Member member, JobId id) {
        return rows.find(member.desk(), id)
                .filter(job -> job.startedBy().equals(member.person()) || member.may(Permission.PEOPLE))
                .orElseThrow(() -> Problem.notFound("job"));
    }

    /** The newest jobs the member may see. @param kind null for every kind; @param limit at most {@link CursorPage#MOST} */
    public List<Job> newest(Member member, @Nullable String kind, int limit) {
        member.require(Permission.READ);
        return rows.newest(
                member.desk(), member.may(Permission.PEOPLE) ? null : member.person(), kind, CursorPage.bounded(limit));
    }

    /** Asks a job to stop; nothing happens to one that has ended. */
    public Job cancel(Member member, JobId id) {
        get(member, id);
        rows.askToStop(id);
        return get(member, id);
    }

    /**
     * Tells of every change of a job that this program runs, from the thread that runs it.
     *
     * @return to be called when nobody watches any more
     */
    public Runnable watch(Member member, JobId id, Consumer<Job> watcher) {
        get(member, id);
        return line.watch(id, watcher);
    }

    private void run(DeskId desk, JobId id, JobWork work) {
        if (!rows.begin(id)) {
            tell(desk, id);
            return;
        }
        tell(desk, id);
        Told progress = new Told(rows, id, () -> tell(desk, id));
        try {
            Map<String, Object> outcome = work.run(progress);
            progress.last();
            rows.end(id, JobState.DONE, outcome, "", List.of());
        } catch (CancellationException stopped) {
            rows.end(id, JobState.CANCELLED, Map.of(), "", List.of());
        } catch (Problem problem) {
            rows.end(id, JobState.FAILED, Map.of(), problem.key(), problem.arguments());
        } catch (Exception | StackOverflowError | OutOfMemoryError unexpected) {
            LOG.error("job {} failed", id, unexpected);
            rows.end(id, JobState.FAILED, Map.of(), "problem.unexpected", List.of());
        }
        tell(desk, id);
        rows.find(desk, id).ifPresent(job -> events.publishEvent(new JobEnded(desk, job)));
    }

    private void tell(DeskId desk, JobId id) {
        rows.find(desk, id).ifPresent(line::tell);
    }
}
