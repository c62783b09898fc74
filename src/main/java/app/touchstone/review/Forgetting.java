package app.touchstone.review;

import app.touchstone.account.Erasure.PersonErased;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What review knew of a person who was erased: open work is handed back, and what was only theirs is thrown away. */
@Component
class Forgetting {

    private final JdbcClient jdbc;
    private final Seats seats;

    Forgetting(JdbcClient jdbc, Seats seats) {
        this.jdbc = jdbc;
        this.seats = seats;
    }

    @EventListener
    void forget(PersonErased erased) {
        seats.forget(erased.by(), erased.person());
        UUID person = erased.person().value();
        // drafts nobody but their author ever saw
        update(
                "delete from assessment_framing where assessment_id in"
                        + " (select id from assessment where assessor_id = ? and sealed_at is null)",
                person);
        update("delete from assessment where assessor_id = ? and sealed_at is null", person);
        update("delete from reviewer_profile where person_id = ?", person);
        update("delete from claim_filter where person_id = ?", person);
        update("delete from notice where person_id = ?", person);
        update("delete from notice_choice where person_id = ?", person);
        // that there is a conflict still counts; why is nobody's business any more
        update("update conflict_of_interest set reason = '' where person_id = ?", person);
    }

    private void update(String sql, UUID person) {
        jdbc.sql(sql).param(person).update();
    }
}
