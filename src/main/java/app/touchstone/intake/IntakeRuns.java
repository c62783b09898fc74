package app.touchstone.intake;

import static app.touchstone.intake.IntakeState.DONE;
import static app.touchstone.intake.IntakeState.LOADED;
import static app.touchstone.intake.IntakeState.LOOKED;
import static app.touchstone.intake.IntakeState.READING;
import static app.touchstone.intake.IntakeState.RUNNING;
import static app.touchstone.intake.IntakeState.STOPPED;
import static app.touchstone.intake.IntakeState.TAKEN_BACK;
import static app.touchstone.intake.IntakeState.TAKING_BACK;

import app.touchstone.account.Member;
import app.touchstone.basis.Problem;
import app.touchstone.job.Job;
import app.touchstone.job.JobWork;
import app.touchstone.job.Jobs;
import app.touchstone.job.Progress;
import app.touchstone.journal.Journal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works on a file in the background: looks at it, brings it in, takes it back. Each can be stopped and gone on with, since
 * what became of each item is stored together with it; nothing is brought in twice.
 */
@Service
public class IntakeRuns {

    private final Intakes intakes;
    private final IntakeRows rows;
    private final IntakeFiles files;
    private final Looking looking;
    private final BringingIn bringingIn;
    private final Jobs jobs;
    private final Journal journal;
    private final TransactionTemplate transaction;

    IntakeRuns(
            Intakes intakes,
            IntakeRows rows,
            IntakeFiles files,
            Looking looking,
            BringingIn bringingIn,
            Jobs jobs,
            Journal journal,
            TransactionTemplate transaction) {
        this.intakes = intakes;
        this.rows = rows;
        this.files = files;
        this.looking = looking;
        this.bringingIn = bringingIn;
        this.jobs = jobs;
        this.journal = journal;
        this.transaction = transaction;
    }

    /**
     * Works out what would become of each item; no claim is stored. May be done again until something was imported.
     *
     * @throws Problem INVALID at {@code uses} when no column is the claim
     */
    @Transactional
    public Job look(Member member, IntakeId id) {
        Intake intake = intakes.own(member, id);
        TableReading reading = intake.reading();
        if (intake.kind().isTable() && !reading.uses(ColumnUse.WORDING)) {
            throw Problem.invalid("uses", "intake.mapping.noWording");
        }
        if (intake.kind().isTable()) {
            intakes.remember(member, reading);
        }
        return start(member, intake, "import-look", Set.of(LOADED, LOOKED), READING, LOADED, LOOKED, progress -> {
            looking.look(member, intake, progress);
            return counts(id);
        });
    }

    /** Brings in what is new, or goes on with it after it was stopped. What is faulty or there already is left out. */
    @Transactional
    public Job run(Member member, IntakeId id) {
        Intake intake = intakes.own(member, id);
        return start(member, intake, "import", Set.of(LOOKED, STOPPED), RUNNING, STOPPED, DONE, progress -> {
            bringingIn.run(member, intake, progress);
            return transaction.execute(status -> {
                Map<String, Object> counts = counts(id);
                record(member, intake, "claims.imported", counts);
                files.delete(id);
                return counts;
            });
        });
    }

    /** Takes back what was imported and nobody has touched since; the rest stays, and is told. */
    @Transactional
    public Job takeBack(Member member, IntakeId id) {
        Intake intake = intakes.own(member, id);
        return start(
                member,
                intake,
                "import-undo",
                Set.of(DONE, STOPPED),
                TAKING_BACK,
                TAKING_BACK,
                TAKEN_BACK,
                progress -> {
                    bringingIn.takeBack(member, intake, progress);
                    return transaction.execute(status -> {
                        Map<String, Object> counts = counts(id);
                        record(member, intake, "claims.importTakenBack", counts);
                        return counts;
                    });
                });
    }

    /**
     * @param from where the file may stand, besides at the work itself when that was broken off
     * @param broken where it stands when the work does not come to its end
     */
    private Job start(
            Member member,
            Intake intake,
            String kind,
            Set<IntakeState> from,
            IntakeState during,
            IntakeState broken,
            IntakeState after,
            JobWork work) {
        requireIdle(member, intake);
        Set<IntakeState> allowed = new HashSet<>(from);
        allowed.add(during);
        if (!rows.move(intake.id(), allowed, during)) {
            throw Problem.refused("intake.notNow." + intake.state());
        }
        Job job = jobs.start(
                member, kind, intake.name(), progress -> guarded(intake, work, progress, during, broken, after));
        rows.job(intake.id(), job.id());
        return job;
    }

    private Map<String, Object> guarded(
            Intake intake, JobWork work, Progress progress, IntakeState during, IntakeState broken, IntakeState after)
            throws Exception {
        boolean ended = false;
        try {
            Map<String, Object> outcome = work.run(progress);
            ended = true;
            return outcome;
        } finally {
            rows.move(intake.id(), Set.of(during), ended ? after : broken);
        }
    }

    private void requireIdle(Member member, Intake intake) {
        if (intake.state().working()
                && intake.job() != null
                && !jobs.get(member, intake.job()).state().ended()) {
            throw Problem.refused("intake.busy");
        }
    }

    private Map<String, Object> counts(IntakeId id) {
        Map<String, Object> counts = new HashMap<>();
        rows.counts(id).forEach((outcome, count) -> counts.put(outcome.name(), count));
        return counts;
    }

    private void record(Member member, Intake intake, String action, Map<String, Object> counts) {
        Map<String, Object> content = new HashMap<>(counts);
        content.put("file", intake.name());
        content.put("fileSha256", intake.sha256());
        content.put("kind", intake.kind().name());
        journal.record(
                member.desk().value(),
                member.person().value(),
                action,
                "intake",
                intake.id().value(),
                content);
    }
}
