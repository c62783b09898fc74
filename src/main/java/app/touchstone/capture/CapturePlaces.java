package app.touchstone.capture;

/** Where captures are to be found in the workspace; the one way other rooms lead there. */
public final class CapturePlaces {

    public static final String ALL = "captures";

    /** Who may be asked: for administrators. */
    public static final String POLICY = "fetching";

    private CapturePlaces() {}

    public static String one(CaptureId id) {
        return ALL + "/" + id;
    }

    /** Two captures of an address side by side. */
    public static String compare(CaptureId before, CaptureId after) {
        return ALL + "/" + before + "/compare/" + after;
    }

    /** The address of the WARC file's download. */
    public static String warc(CaptureId id) {
        return ALL + "/" + id + "/warc";
    }

    /** The address of the content's download. */
    public static String content(CaptureId id) {
        return ALL + "/" + id + "/content";
    }
}
