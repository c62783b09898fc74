package app.touchstone.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Iterator;

/**
 * The root of a Merkle tree over the hashes of a journal's entries, grown leaf by leaf; nothing is kept but the roots of
 * the full subtrees on its right edge. After RFC 9162, 2.1: a leaf is SHA-256(0x00 ‖ entry's hash), a node
 * SHA-256(0x01 ‖ left ‖ right).
 */
public final class MerkleFrontier {

    /** Told of each full subtree: of 2^level leaves, the how manieth of its size from 0. */
    interface Full {
        void subtree(int level, long index, byte[] root);
    }

    private static final HexFormat HEX = HexFormat.of();

    private final MessageDigest sha256 = digest();
    private final Deque<byte[]> edge = new ArrayDeque<>();
    private final Full full;
    private long size;

    public MerkleFrontier() {
        this((level, index, root) -> {});
    }

    MerkleFrontier(Full full) {
        this.full = full;
    }

    /** Adds the next entry. @param hash 64 hex digits */
    public void add(String hash) {
        byte[] node = leaf(sha256, HEX.parseHex(hash));
        full.subtree(0, size, node);
        int level = 0;
        for (long pairs = size; (pairs & 1) == 1; pairs >>= 1) {
            node = node(sha256, edge.pop(), node);
            level++;
            full.subtree(level, size >> level, node);
        }
        edge.push(node);
        size++;
    }

    /** How many entries the tree has. */
    public long size() {
        return size;
    }

    /** The root over all entries added so far, 64 hex digits. @throws IllegalStateException when there is none */
    public String root() {
        if (size == 0) {
            throw new IllegalStateException("a tree without leaves has no root");
        }
        Iterator<byte[]> fromTheRight = edge.iterator();
        byte[] root = fromTheRight.next();
        while (fromTheRight.hasNext()) {
            root = node(sha256, fromTheRight.next(), root);
        }
        return HEX.formatHex(root);
    }

    static byte[] leaf(MessageDigest sha256, byte[] hash) {
        sha256.update((byte) 0);
        return sha256.digest(hash);
    }

    static byte[] node(MessageDigest sha256, byte[] left, byte[] right) {
        sha256.update((byte) 1);
        sha256.update(left);
        return sha256.digest(right);
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
