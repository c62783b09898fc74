package app.touchstone.evidence;

/** Where sources are to be found in the workspace; the one way other rooms lead there. */
public final class SourcePlaces {

    public static final String ALL = "sources";

    private SourcePlaces() {}

    public static String one(SourceId id) {
        return ALL + "/" + id;
    }
}
