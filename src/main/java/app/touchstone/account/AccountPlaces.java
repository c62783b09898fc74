package app.touchstone.account;

/** Where a person's own things and the record are to be found in the workspace. */
public final class AccountPlaces {

    public static final String TOKENS = "tokens";

    public static final String JOURNAL = "journal";

    private AccountPlaces() {}
}
