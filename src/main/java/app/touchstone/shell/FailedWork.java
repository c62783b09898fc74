package app.touchstone.shell;

import app.touchstone.dossier.DossierPlaces;
import app.touchstone.exchange.ExchangePlaces;
import app.touchstone.intake.IntakePlaces;
import app.touchstone.job.Job;
import app.touchstone.job.JobEnded;
import app.touchstone.job.JobState;
import app.touchstone.review.NoticeKind;
import app.touchstone.review.Notices;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells whoever started it that work in the background did not work out: they may be elsewhere by then, or it began by the
 * calendar. Fetching a page is left out, since its problem stands at the address that was given.
 */
@Component
class FailedWork {

    private static final Map<String, String> PLACES = Map.of(
            "bundle", ExchangePlaces.EXPORT,
            "dossier", DossierPlaces.ALL,
            "export", ExchangePlaces.EXPORT,
            "import", IntakePlaces.ALL,
            "import-look", IntakePlaces.ALL,
            "import-undo", IntakePlaces.ALL);

    private final Notices notices;
    private final TransactionTemplate transaction;

    FailedWork(Notices notices, TransactionTemplate transaction) {
        this.notices = notices;
        this.transaction = transaction;
    }

    @EventListener
    void ended(JobEnded ended) {
        Job job = ended.job();
        String place = PLACES.get(job.kind());
        if (job.state() == JobState.FAILED && place != null) {
            transaction.executeWithoutResult(status ->
                    notices.tell(ended.desk(), NoticeKind.WORK_FAILED, job.title(), place, List.of(job.startedBy())));
        }
    }
}
