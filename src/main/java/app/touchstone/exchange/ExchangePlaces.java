package app.touchstone.exchange;

import app.touchstone.claim.ClaimId;

/** Where things are taken out and in. */
public final class ExchangePlaces {

    public static final String EXPORT = "export";

    private ExchangePlaces() {}

    /** The screen with a claim chosen, whose bundle is wanted. */
    public static String bundle(ClaimId claim) {
        return EXPORT + "?claim=" + claim;
    }
}
