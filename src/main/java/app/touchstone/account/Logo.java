package app.touchstone.account;

/** @param mediaType image/png or image/svg+xml */
public record Logo(String mediaType, byte[] content) {

    public static final String PNG = "image/png";
    public static final String SVG = "image/svg+xml";

    /** The most bytes a logo may have. */
    public static final int LARGEST = 256 * 1024;
}
