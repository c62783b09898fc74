package app.touchstone.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Roots and paths against RFC 9162, 2.1.1, written down as it stands there. */
class InclusionPathsTest {

    private static String hash(int number) {
        return CanonicalJson.sha256("entry " + number);
    }

    private static List<String> hashes(int size) {
        return IntStream.rangeClosed(1, size).mapToObj(InclusionPathsTest::hash).toList();
    }

    /** MTH(D[n]) by its definition. */
    private static byte[] root(List<String> leaves) throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        if (leaves.size() == 1) {
            sha.update((byte) 0);
            return sha.digest(HexFormat.of().parseHex(leaves.getFirst()));
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        sha.update((byte) 1);
        sha.update(root(leaves.subList(0, split)));
        return sha.digest(root(leaves.subList(split, leaves.size())));
    }

    private static InclusionPaths all(int size) {
        InclusionPaths paths =
                new InclusionPaths(size, LongStream.rangeClosed(1, size).boxed().toList());
        hashes(size).forEach(paths::add);
        return paths;
    }

    @Test
    void should_have_the_root_of_the_definition() throws Exception {
        MerkleFrontier frontier = new MerkleFrontier();
        List<String> leaves = new ArrayList<>();
        for (int size = 1; size <= 70; size++) {
            frontier.add(hash(size));
            leaves.add(hash(size));
            assertThat(frontier.root()).isEqualTo(HexFormat.of().formatHex(root(leaves)));
        }
    }

    @Test
    void should_lead_every_entry_to_the_root_in_trees_of_every_size() {
        for (int size = 1; size <= 70; size++) {
            InclusionPaths paths = all(size);
            for (int entry = 1; entry <= size; entry++) {
                assertThat(InclusionPaths.leads(hash(entry), entry, size, paths.path(entry), paths.root()))
                        .as("%d of %d", entry, size)
                        .isTrue();
            }
        }
    }

    @Test
    void should_lead_nothing_else_there() {
        InclusionPaths paths = all(13);
        List<String> path = paths.path(6);
        String root = paths.root();

        assertThat(InclusionPaths.leads(hash(7), 6, 13, path, root)).isFalse();
        assertThat(InclusionPaths.leads(hash(6), 5, 13, path, root)).isFalse();
        assertThat(InclusionPaths.leads(hash(6), 6, 14, path, root))
                .as("a tree of the same shape there")
                .isTrue();
        assertThat(InclusionPaths.leads(hash(6), 6, 5, path, root)).isFalse();
        assertThat(InclusionPaths.leads(hash(6), 6, 13, path.subList(1, path.size()), root))
                .isFalse();
        assertThat(InclusionPaths.leads(hash(6), 6, 13, List.of("x", "y", "z", "w"), root))
                .isFalse();
        assertThat(InclusionPaths.leads("", 6, 13, path, root)).isFalse();
        assertThat(InclusionPaths.leads(hash(6), 0, 13, path, root)).isFalse();
    }

    @Test
    void should_find_an_entry_that_names_a_false_root() {
        List<WrittenEntry> chain = new ArrayList<>(ChainVerifierTest.chain(5));
        MerkleFrontier tree = new MerkleFrontier();
        chain.forEach(entry -> tree.add(entry.hash()));
        chain.add(rooted(chain, tree.root(), 5));
        assertThat(verify(chain).holds()).isTrue();

        for (WrittenEntry lying :
                List.of(rooted(chain.subList(0, 5), "0".repeat(64), 5), rooted(chain.subList(0, 5), tree.root(), 4))) {
            chain.set(5, lying);
            assertThat(verify(chain).fault()).isEqualTo(ChainVerifier.Fault.FALSE_ROOT);
            assertThat(verify(chain).at()).isEqualTo(6);
        }
    }

    private static WrittenEntry rooted(List<WrittenEntry> chain, String root, long size) {
        WrittenEntry last = chain.getLast();
        return ChainVerifierTest.hashed(new WrittenEntry(
                last.desk(),
                last.sequence() + 1,
                last.at(),
                "",
                Rooted.ACTION,
                "claim",
                last.subject(),
                "{\"root\":\"" + root + "\",\"size\":" + size + "}",
                last.hash(),
                ""));
    }

    private static ChainVerifier.Result verify(List<WrittenEntry> chain) {
        ChainVerifier verifier = new ChainVerifier(List.of());
        for (int i = 0; i < chain.size(); i++) {
            verifier.next(chain.get(i), i + 1);
        }
        return verifier.result();
    }
}
