package app.touchstone.claim;

/** What became of a picture, recording or film: the categories of schema.org's MediaManipulationRatingEnumeration. */
public enum Authenticity {
    ORIGINAL("OriginalMediaContent"),
    DECONTEXTUALIZED("DecontextualizedContent"),
    EDITED_OR_CROPPED("EditedOrCroppedContent"),
    TRANSFORMED("TransformedContent"),
    STAGED("StagedContent"),
    SATIRE_OR_PARODY("SatireOrParodyContent");

    private final String schemaName;

    Authenticity(String schemaName) {
        this.schemaName = schemaName;
    }

    public String schemaName() {
        return schemaName;
    }
}
