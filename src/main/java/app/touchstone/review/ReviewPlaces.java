package app.touchstone.review;

import app.touchstone.claim.ClaimId;

/** Where the desk's people and policy are to be found in the workspace. */
public final class ReviewPlaces {

    public static final String PEOPLE = "people";

    /** What the members were told, and how they want to be. */
    public static final String NOTICES = "notices";

    /** The claims by state. */
    public static final String BOARD = "claims/board";

    /** Claims with a known answer, and how people did on them. */
    public static final String CALIBRATION = "calibration";

    private ReviewPlaces() {}

    /** Where a claim's dispute is decided. */
    public static String adjudication(ClaimId id) {
        return "adjudication/" + id;
    }
}
