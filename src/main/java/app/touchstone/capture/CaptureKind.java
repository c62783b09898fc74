package app.touchstone.capture;

/** How an archived copy came here. */
public enum CaptureKind {
    /** The program asked the address itself. */
    FETCHED,
    /** A person brought the file; where it was before is what they say. */
    UPLOADED,
    /** It came with a bundle of another desk, whose program or people took it. */
    BROUGHT
}
