package app.touchstone.claim;

import app.touchstone.account.Desks.DeskOpened;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Starts a new desk's numbering of claims. */
@Component
class ClaimCounter {

    private final JdbcClient jdbc;

    ClaimCounter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Order(1)
    void start(DeskOpened opened) {
        jdbc.sql("insert into claim_counter (desk_id, last_number) values (?, 0)")
                .param(opened.founder().desk().value())
                .update();
    }
}
