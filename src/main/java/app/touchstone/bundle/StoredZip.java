package app.touchstone.bundle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The one way in which a bundle is a ZIP file (PKWARE APPNOTE 6.3.10): files stored as they are, one moment for all,
 * nothing optional. So the same files always make the same bytes, on every machine, and each byte of an archive can be
 * told from what it must be.
 */
final class StoredZip {

    /** Bytes of a local header without the name. */
    static final int LOCAL = 30;

    static final int LOCAL_SIGNATURE = 0x04034b50;
    static final int CENTRAL_SIGNATURE = 0x02014b50;
    /** What 32 bits can tell; beyond it ZIP has other rules. */
    static final long LARGEST = 0xFFFF_FFFEL;

    static final int MOST_PARTS = 65_000;

    private static final int CENTRAL = 46;
    private static final int END = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final short VERSION = 20;
    /** 1 January 1980, the first day ZIP knows. */
    private static final short DAY = 0x21;

    private StoredZip() {}

    static byte[] local(String name, long crc, long size) {
        return frame(LOCAL + name.length())
                .putInt(LOCAL_SIGNATURE)
                .put(common(crc, size, name))
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    /** All that follows the last file. @param start where it begins */
    static byte[] ending(List<Part> parts, long start) {
        int length =
                parts.stream().mapToInt(part -> CENTRAL + part.name().length()).sum();
        ByteBuffer out = frame(length + END);
        for (Part part : parts) {
            out.putInt(CENTRAL_SIGNATURE)
                    .putShort(VERSION)
                    .put(common(part.crc(), part.size(), part.name()))
                    // comment, disk, attributes
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(0)
                    .putInt((int) part.header())
                    .put(part.name().getBytes(StandardCharsets.US_ASCII));
        }
        return out.putInt(END_SIGNATURE)
                .putInt(0)
                .putShort((short) parts.size())
                .putShort((short) parts.size())
                .putInt(length)
                .putInt((int) start)
                .putShort((short) 0)
                .array();
    }

    /** From the version that is needed to the length of the extra field. */
    private static byte[] common(long crc, long size, String name) {
        return frame(26)
                .putShort(VERSION)
                // flags, method: stored
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort(DAY)
                .putInt((int) crc)
                .putInt((int) size)
                .putInt((int) size)
                .putShort((short) name.length())
                .putShort((short) 0)
                .array();
    }

    private static ByteBuffer frame(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
