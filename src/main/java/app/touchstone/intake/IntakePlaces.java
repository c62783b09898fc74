package app.touchstone.intake;

/** Where imports are to be found in the workspace; the one way other rooms lead there. */
public final class IntakePlaces {

    public static final String ALL = "imports";

    /** Where a ClaimReview is judged without bringing it in. */
    public static final String LINT = "imports/check";

    /** What the desk says that rating words mean. */
    public static final String RATINGS = "imports/ratings";

    private IntakePlaces() {}

    public static String one(IntakeId id) {
        return ALL + "/" + id;
    }

    /** The items of a file as a table; to be downloaded by somebody who is signed in. */
    public static String items(IntakeId id) {
        return "export/imports/" + id + "/items.csv";
    }
}
