package app.touchstone.marking.ui;

import app.touchstone.account.PersonId;

/** How a mark stands to the person who reads. */
enum MarkStanding {
    MINE,
    OTHERS,
    NOTED,
    TO_DECIDE;

    boolean takes(MarkRow row, PersonId me) {
        return switch (this) {
            case MINE -> row.by().equals(me);
            case OTHERS -> !row.by().equals(me);
            case NOTED -> row.noted();
            case TO_DECIDE -> row.toDecide();
        };
    }
}
