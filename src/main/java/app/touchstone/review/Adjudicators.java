package app.touchstone.review;

import app.touchstone.account.Permission;

/** Who may decide a dispute; never one of the claim's own assessors. */
public enum Adjudicators {
    /** Those who may publish. */
    EDITORS(Permission.PUBLISH),
    /** Everybody who may assess: for desks of equals. */
    REVIEWERS(Permission.ASSESS);

    private final Permission permission;

    Adjudicators(Permission permission) {
        this.permission = permission;
    }

    public Permission permission() {
        return permission;
    }
}
