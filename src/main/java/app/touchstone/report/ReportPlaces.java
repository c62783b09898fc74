package app.touchstone.report;

import app.touchstone.claim.ClaimId;

/** Where reports are to be found, in the workspace and in the public reading room. */
public final class ReportPlaces {

    public static final String ALL = "reports";

    private ReportPlaces() {}

    public static String preview(ClaimId claim) {
        return ALL + "/" + claim;
    }

    /** What the desk says of how it works. */
    public static final String METHODOLOGY = "methodology";

    /** The public page of the newest edition, from the root of the site. */
    public static String reading(String deskSlug, String slug) {
        return "/read/" + deskSlug + "/" + slug;
    }

    /** The public page of one edition, which never changes. */
    public static String reading(String deskSlug, String slug, int edition) {
        return reading(deskSlug, slug) + "/" + edition;
    }
}
