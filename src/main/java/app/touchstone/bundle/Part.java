package app.touchstone.bundle;

import java.util.regex.Pattern;

/**
 * A file of a bundle.
 *
 * @param name its path, with {@code /}
 * @param at where its bytes begin in the archive
 * @param size in bytes
 * @param crc CRC-32 of the bytes, as ZIP wants it
 * @param sha256 of the bytes, 64 hex digits
 */
public record Part(String name, long at, long size, long crc, String sha256) {

    static final int LONGEST_NAME = 200;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*");

    /** Whether a name is one that every file system takes and that leads nowhere else. */
    static boolean mayBeCalled(String name) {
        return name.length() <= LONGEST_NAME && NAME.matcher(name).matches();
    }

    /** Where the part's header begins. */
    long header() {
        return at - StoredZip.LOCAL - name.length();
    }
}
