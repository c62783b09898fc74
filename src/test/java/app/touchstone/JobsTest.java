package app.touchstone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.basis.Problem;
import app.touchstone.job.Job;
import app.touchstone.job.JobId;
import app.touchstone.job.JobState;
import app.touchstone.job.JobWork;
import app.touchstone.job.Jobs;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Long work in the background, on every database we run on. */
@SpringBootTest
@Import({TestDesk.class, ReviewDesk.class})
abstract class JobsTest {

    @Autowired
    TestDesk desk;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Member ada;
    private Member rui;

    @BeforeEach
    void people() {
        ada = desk.fresh();
        rui = desk.join(ada, "rui", Role.REVIEWER);
    }

    /** Starts work that waits until it is watched, and gives how it ended. */
    private Job ended(Member member, JobWork work) throws Exception {
        CountDownLatch watched = new CountDownLatch(1);
        Job job = jobs.start(member, "trial", "A trial", progress -> {
            watched.await();
            return work.run(progress);
        });
        return end(member, job.id(), watched);
    }

    private Job end(Member member, JobId id, CountDownLatch watched) throws Exception {
        CompletableFuture<Job> end = new CompletableFuture<>();
        jobs.watch(member, id, job -> {
            if (job.state().ended()) {
                end.complete(job);
            }
        });
        watched.countDown();
        return end.get(30, TimeUnit.SECONDS);
    }

    @Test
    void should_keep_what_came_of_it_and_how_far_it_was() throws Exception {
        Job job = ended(rui, progress -> {
            progress.total(3);
            progress.done(3);
            return Map.of("claims", 3, "name", "dossier");
        });

        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.share()).isEqualTo(1.0);
        assertThat(job.outcome()).containsEntry("name", "dossier").containsEntry("claims", 3);
        assertThat(job.endedAt()).isNotNull();
        assertThat(jobs.newest(rui, "trial", 10)).containsExactly(job);
        assertThat(jobs.newest(rui, "other", 10)).isEmpty();
    }

    @Test
    void should_tell_the_problem_that_ended_it() throws Exception {
        Job job = ended(rui, progress -> {
            throw Problem.refused("claim.evidenceFixed", 7, JobState.DONE);
        });

        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.problem()).isEqualTo("claim.evidenceFixed");
        assertThat(job.problemArguments()).containsExactly(7, "DONE");
    }

    @Test
    void should_call_what_nobody_foresaw_unexpected() throws Exception {
        Job job = ended(rui, progress -> {
            throw new IllegalStateException("secret of the house");
        });

        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.problem()).isEqualTo("problem.unexpected");
        assertThat(job.toString()).doesNotContain("secret of the house");
    }

    @Test
    void should_stop_running_work_at_its_next_step() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        AtomicBoolean further = new AtomicBoolean();
        CountDownLatch watched = new CountDownLatch(1);
        Job job = jobs.start(rui, "trial", "A trial", progress -> {
            progress.total(2);
            watched.await();
            asked.await();
            progress.done(1);
            further.set(true);
            return Map.of();
        });
        CompletableFuture<Job> end = CompletableFuture.supplyAsync(() -> {
            try {
                return end(rui, job.id(), watched);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        watched.await();
        jobs.cancel(rui, job.id());
        asked.countDown();

        assertThat(end.get(30, TimeUnit.SECONDS).state()).isEqualTo(JobState.CANCELLED);
        assertThat(further).isFalse();
        assertThat(jobs.cancel(rui, job.id()).state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void should_never_begin_what_was_rolled_back() throws Exception {
        AtomicBoolean ran = new AtomicBoolean();
        AtomicBoolean over = new AtomicBoolean();
        Job[] job = new Job[1];
        transaction.executeWithoutResult(status -> {
            job[0] = jobs.start(
                    rui,
                    "trial",
                    "A trial",
                    progress -> {
                        ran.set(true);
                        return Map.of();
                    },
                    () -> over.set(true));
            status.setRollbackOnly();
        });
        // what is started later ends later: both stand in one line
        ended(rui, progress -> Map.of());

        assertThat(ran).isFalse();
        assertThat(over).isTrue();
        assertThat(jobs.get(rui, job[0].id()).state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void should_throw_away_what_work_needed_also_when_it_never_began() throws Exception {
        CountDownLatch free = new CountDownLatch(1);
        CountDownLatch busy = new CountDownLatch(2);
        for (int i = 0; i < 2; i++) {
            jobs.start(rui, "trial", "In front", progress -> {
                busy.countDown();
                free.await();
                return Map.of();
            });
        }
        busy.await();
        AtomicBoolean ran = new AtomicBoolean();
        CountDownLatch over = new CountDownLatch(1);
        Job behind = jobs.start(
                rui,
                "trial",
                "Behind",
                progress -> {
                    ran.set(true);
                    return Map.of();
                },
                over::countDown);
        jobs.cancel(rui, behind.id());
        free.countDown();

        assertThat(over.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(ran).isFalse();
        assertThat(jobs.get(rui, behind.id()).state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void should_say_of_work_whose_program_is_gone_that_it_was_interrupted() throws Exception {
        Job job = ended(rui, progress -> Map.of());
        jdbc.sql("update job set state = 'RUNNING', ended_at = null, beat_at = ? where id = ?")
                .params(OffsetDateTime.now().minusMinutes(10), job.id().value())
                .update();

        assertThat(jobs.get(rui, job.id()).state()).isEqualTo(JobState.INTERRUPTED);
    }

    @Test
    void should_keep_jobs_to_who_started_them_and_to_administrators() throws Exception {
        Job job = ended(rui, progress -> Map.of());
        Member olena = desk.join(ada, "olena", Role.REVIEWER);

        assertThatThrownBy(() -> jobs.get(olena, job.id())).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> jobs.cancel(olena, job.id())).isInstanceOf(Problem.class);
        assertThat(jobs.newest(olena, null, 10)).isEmpty();
        assertThat(jobs.newest(ada, null, 10)).containsExactly(job);
    }
}
