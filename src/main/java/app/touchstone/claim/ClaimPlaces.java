package app.touchstone.claim;

/** Where claims are to be found in the workspace; the one way other rooms lead there. */
public final class ClaimPlaces {

    public static final String ALL = "claims";

    private ClaimPlaces() {}

    public static String workspace(ClaimId id) {
        return ALL + "/" + id;
    }

    /** A part of the workspace: {@code wording}, {@code appearances}, {@code evidence}, {@code assessment} or {@code steps}. */
    public static String workspace(ClaimId id, String part) {
        return workspace(id) + "?at=" + part;
    }

    /** The claim's report: preview, checklist, publication. */
    public static String report(ClaimId id) {
        return "reports/" + id;
    }
}
