package app.touchstone.codebook;

/** Where codebooks are to be found in the workspace; the one way other rooms lead there. */
public final class CodebookPlaces {

    public static final String ALL = "codebooks";

    private CodebookPlaces() {}
}
