package app.touchstone.api;

import app.touchstone.account.Erasure.PersonErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An answer that is kept for a repeated request may have a name in it; a person who is erased is not in it either. */
@Component
class ForgottenAnswers {

    private final JdbcClient jdbc;

    ForgottenAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes those that were given to the person, or that name them: whoever repeats such a request is told it is done. */
    @EventListener
    void forget(PersonErased erased) {
        jdbc.sql("update api_answer set body = '' where token_owner = ? or body like ?")
                .params(erased.person().value(), "%" + erased.person() + "%")
                .update();
    }
}
