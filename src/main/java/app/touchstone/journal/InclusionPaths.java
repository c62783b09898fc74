package app.touchstone.journal;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Proofs that single entries stand in a journal, which show nothing of the others but hashes: for each entry the hashes
 * beside its way up to the root (RFC 9162, 2.1.3). Entries are handed over once, in order; only the hashes that the
 * proofs need are kept.
 */
public final class InclusionPaths {

    private static final HexFormat HEX = HexFormat.of();
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** A stretch of leaves, end exclusive; full when its length is a power of two and it begins at a multiple of it. */
    private record Stretch(long start, long end) {
        boolean full() {
            return Long.bitCount(end - start) == 1 && start % (end - start) == 0;
        }

        /** Where RFC 9162 splits it: the largest power of two below its length. */
        long split() {
            return start + Long.highestOneBit(end - start - 1);
        }
    }

    private final MessageDigest sha256 = MerkleFrontier.digest();
    private final long size;
    private final Map<Stretch, byte[]> needed = new HashMap<>();
    private final MerkleFrontier frontier = new MerkleFrontier(this::keep);

    /**
     * @param size how many entries the tree has
     * @param sequences the numbers of the entries to be proven, from 1 to size
     */
    public InclusionPaths(long size, Collection<Long> sequences) {
        this.size = size;
        for (long sequence : sequences) {
            if (sequence < 1 || sequence > size) {
                throw new IllegalArgumentException("no entry of the tree: " + sequence);
            }
            beside(sequence, size).forEach(this::need);
        }
    }

    /** Takes the next entry, from the first one on. */
    public void add(String hash) {
        frontier.add(hash);
    }

    /** The hashes beside the entry's way, from the leaf up; 64 hex digits each. */
    public List<String> path(long sequence) {
        return beside(sequence, size).stream()
                .map(stretch -> HEX.formatHex(root(stretch)))
                .toList();
    }

    /** The root over all entries. */
    public String root() {
        return frontier.root();
    }

    /** Whether a path leads from an entry to the root of the tree. Anything that is no such path does not. */
    public static boolean leads(String hash, long sequence, long size, List<String> path, String root) {
        if (sequence < 1 || sequence > size || !HASH.matcher(hash).matches()) {
            return false;
        }
        List<Stretch> beside = beside(sequence, size);
        if (beside.size() != path.size()
                || !path.stream().allMatch(step -> HASH.matcher(step).matches())) {
            return false;
        }
        MessageDigest sha256 = MerkleFrontier.digest();
        byte[] node = MerkleFrontier.leaf(sha256, HEX.parseHex(hash));
        for (int i = 0; i < path.size(); i++) {
            byte[] other = HEX.parseHex(path.get(i));
            node = beside.get(i).end < sequence
                    ? MerkleFrontier.node(sha256, other, node)
                    : MerkleFrontier.node(sha256, node, other);
        }
        return HEX.formatHex(node).equals(root);
    }

    /** What stands beside the entry's way, from the leaf up. */
    private static List<Stretch> beside(long sequence, long size) {
        List<Stretch> beside = new ArrayList<>();
        Stretch around = new Stretch(0, size);
        while (around.end - around.start > 1) {
            Stretch left = new Stretch(around.start, around.split());
            Stretch right = new Stretch(around.split(), around.end);
            boolean onTheRight = sequence > left.end;
            beside.addFirst(onTheRight ? left : right);
            around = onTheRight ? right : left;
        }
        return beside;
    }

    private void need(Stretch stretch) {
        if (stretch.full()) {
            needed.put(stretch, new byte[0]);
        } else {
            need(new Stretch(stretch.start, stretch.split()));
            need(new Stretch(stretch.split(), stretch.end));
        }
    }

    private void keep(int level, long index, byte[] root) {
        Stretch stretch = new Stretch(index << level, (index + 1) << level);
        needed.computeIfPresent(stretch, (known, none) -> root);
    }

    private byte[] root(Stretch stretch) {
        if (frontier.size() < stretch.end) {
            throw new IllegalStateException("entries are missing");
        }
        return stretch.full()
                ? needed.get(stretch)
                : MerkleFrontier.node(
                        sha256,
                        root(new Stretch(stretch.start, stretch.split())),
                        root(new Stretch(stretch.split(), stretch.end)));
    }
}
