package app.touchstone.report;

import app.touchstone.account.DeskId;
import app.touchstone.account.Letterhead;
import java.time.Instant;

/**
 * A desk as readers meet it.
 *
 * @param name the desk's own
 * @param stamp grows with every edition of the desk
 * @param changedAt when the last edition went out, or the letterhead changed
 */
public record Front(DeskId desk, String slug, String name, long stamp, Instant changedAt, Letterhead letterhead) {

    /** How the reading room is called. */
    public String title() {
        String own = letterhead.details().title();
        return own.isEmpty() ? name : own;
    }
}
