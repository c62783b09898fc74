package app.touchstone.review;

import app.touchstone.account.DeskId;
import app.touchstone.account.PersonId;
import app.touchstone.claim.ClaimId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds those whose deadline is near, once a seat. Everybody with a seat is reminded, also who has sealed: a reminder
 * that somebody else does not get would tell.
 */
@Component
class Reminders {

    /** How long before the deadline. */
    private static final Duration BEFORE = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final Notices notices;
    private final Clock clock;

    Reminders(JdbcClient jdbc, Notices notices, Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.clock = clock;
    }

    @Scheduled(cron = "0 30 6 * * *")
    @Transactional
    public void remind() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("select s.id, s.person_id, s.claim_id, c.desk_id from seat s join claim c on c.id = s.claim_id"
                        + " and c.round = s.round join review_round r on r.claim_id = c.id and r.round = c.round"
                        + " where c.state = 'IN_REVIEW' and s.left_at is null and s.reminded_at is null"
                        + " and r.due_at is not null and r.due_at < ?")
                .param(now.plus(BEFORE).atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Due(
                        row.getObject(1, UUID.class),
                        new PersonId(row.getObject(2, UUID.class)),
                        new ClaimId(row.getObject(3, UUID.class)),
                        new DeskId(row.getObject(4, UUID.class))))
                .list()
                .forEach(due -> {
                    jdbc.sql("update seat set reminded_at = ? where id = ?")
                            .params(now.atOffset(ZoneOffset.UTC), due.seat)
                            .update();
                    notices.tell(due.desk, due.claim, NoticeKind.DEADLINE_NEAR, List.of(due.person));
                });
    }

    private record Due(UUID seat, PersonId person, ClaimId claim, DeskId desk) {}
}
