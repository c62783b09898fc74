package app.touchstone.insight;

/** Where the figures are to be found in the workspace. */
public final class InsightPlaces {

    public static final String AGREEMENT = "agreement";

    /** The judgements behind the figures, as a file; takes the same query. */
    public static final String JUDGEMENTS = "/export/agreement.csv";

    private InsightPlaces() {}
}
