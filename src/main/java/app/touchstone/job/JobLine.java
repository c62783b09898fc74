package app.touchstone.job;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The line in which the jobs of this program wait, and those who watch them. */
@Component
class JobLine {

    private static final Logger LOG = LoggerFactory.getLogger(JobLine.class);

    /** How many run at once: requests must keep a processor too. */
    private static final int AT_ONCE = 2;

    private final JobRows rows;
    private final ExecutorService workers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("job-", 1).factory());
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("job-pulse").factory());
    private final Set<JobId> here = ConcurrentHashMap.newKeySet();
    private final Map<JobId, Set<Consumer<Job>>> watchers = new ConcurrentHashMap<>();

    JobLine(JobRows rows) {
        this.rows = rows;
        long seconds = JobRows.SILENCE.toSeconds() / 4;
        pulse.scheduleWithFixedDelay(this::beat, seconds, seconds, TimeUnit.SECONDS);
    }

    void add(JobId id, Runnable run) {
        here.add(id);
        workers.execute(() -> {
            try {
                run.run();
            } finally {
                here.remove(id);
            }
        });
    }

    Runnable watch(JobId id, Consumer<Job> watcher) {
        watchers.computeIfAbsent(id, key -> ConcurrentHashMap.newKeySet()).add(watcher);
        return () -> watchers.computeIfPresent(id, (key, all) -> {
            all.remove(watcher);
            return all.isEmpty() ? null : all;
        });
    }

    void tell(Job job) {
        for (Consumer<Job> watcher : watchers.getOrDefault(job.id(), Set.of())) {
            try {
                watcher.accept(job);
            } catch (RuntimeException gone) {
                LOG.debug("who watched job {} is gone", job.id(), gone);
            }
        }
        if (job.state().ended()) {
            watchers.remove(job.id());
        }
    }

    private void beat() {
        try {
            here.forEach(rows::alive);
        } catch (RuntimeException problem) {
            LOG.warn("the jobs' pulse was not stored", problem);
        }
    }

    @PreDestroy
    void stop() {
        pulse.shutdownNow();
        workers.shutdownNow();
    }
}
