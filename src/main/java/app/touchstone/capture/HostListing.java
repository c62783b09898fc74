package app.touchstone.capture;

/** What a desk says of a host and of all below it. */
public enum HostListing {
    ALLOWED,
    /** Never asked, whatever else is said. */
    DENIED
}
