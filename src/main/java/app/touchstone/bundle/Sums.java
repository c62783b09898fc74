package app.touchstone.bundle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** What is told of bytes while they pass: how many, CRC-32 and SHA-256. */
final class Sums {

    private final CRC32 crc = new CRC32();
    private final MessageDigest sha256;
    private long size;

    Sums() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    void add(byte[] bytes, int offset, int length) {
        crc.update(bytes, offset, length);
        sha256.update(bytes, offset, length);
        size += length;
    }

    long size() {
        return size;
    }

    long crc() {
        return crc.getValue();
    }

    /** To be asked for once. */
    String sha256() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
