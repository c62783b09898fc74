package app.touchstone.dossier;

import app.touchstone.account.DeskId;
import app.touchstone.account.Desks;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.review.NoticeKind;
import app.touchstone.review.Notices;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the dossiers that are due, in the name of who set them up. Of several copies of the program one takes each. */
@Component
class DossierCalendar {

    private static final Logger LOG = LoggerFactory.getLogger(DossierCalendar.class);

    private final JdbcClient jdbc;
    private final Desks desks;
    private final Dossiers dossiers;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DossierCalendar(
            JdbcClient jdbc,
            Desks desks,
            Dossiers dossiers,
            Notices notices,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.desks = desks;
        this.dossiers = dossiers;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Due(Dossier dossier, DeskId desk) {}

    @Scheduled(fixedDelay = 300_000, initialDelay = 120_000)
    void makeDue() {
        makeDue(clock.instant());
    }

    void makeDue(Instant now) {
        List<Due> due = jdbc.sql("select id, choice, made_by, next_at, version, desk_id from dossier"
                        + " where not discarded and next_at <= ? order by next_at")
                .param(now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Due(Dossiers.dossier(row), new DeskId(row.getObject(6, UUID.class))))
                .list();
        for (Due one : due) {
            if (taken(one.dossier, now)) {
                desks.member(one.dossier.madeBy(), one.desk)
                        .ifPresentOrElse(member -> make(member, one), () -> tellEditors(one));
            }
        }
    }

    private void make(Member member, Due due) {
        try {
            dossiers.make(member, due.dossier.id());
        } catch (RuntimeException wrong) {
            // one that cannot be made must not keep the others from being made
            LOG.warn("the dossier {} was not made", due.dossier.id(), wrong);
            tellEditors(due);
        }
    }

    /** Nobody waits for what the calendar begins: those who may set it up anew are told that it was not made. */
    private void tellEditors(Due due) {
        transaction.executeWithoutResult(status -> notices.tell(
                due.desk,
                NoticeKind.WORK_FAILED,
                due.dossier.details().title(),
                DossierPlaces.one(due.dossier.id()),
                Permission.PUBLISH));
    }

    /** Moves it on to its next day; whoever is second finds it moved already. */
    private boolean taken(Dossier dossier, Instant now) {
        Instant next = dossier.details().rhythm().after(now);
        OffsetDateTime before =
                dossier.nextAt() == null ? null : dossier.nextAt().atOffset(ZoneOffset.UTC);
        return next != null
                && jdbc.sql("update dossier set next_at = ? where id = ? and next_at = ?")
                                .params(
                                        next.atOffset(ZoneOffset.UTC),
                                        dossier.id().value(),
                                        before)
                                .update()
                        > 0;
    }
}
