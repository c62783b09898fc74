package app.touchstone.bundle;

/** The first thing about a bundle that does not hold. */
public final class Unsound extends Exception {

    private static final long serialVersionUID = 1;

    private final BundleFault fault;
    private final String part;

    /** @param part the file, entry or place that is meant; empty for the archive as a whole */
    Unsound(BundleFault fault, String part) {
        super(fault + " " + part, null, false, false);
        this.fault = fault;
        this.part = part;
    }

    public BundleFault fault() {
        return fault;
    }

    public String part() {
        return part;
    }
}
