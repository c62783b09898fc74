package app.touchstone.review;

/** Where the desk's people and policy are to be found in the workspace. */
public final class ReviewPlaces {

    public static final String PEOPLE = "people";

    private ReviewPlaces() {}
}
