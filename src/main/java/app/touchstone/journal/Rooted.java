package app.touchstone.journal;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Entries that name the root of the tree over all entries before them. */
public final class Rooted {

    /** What such an entry says was done: an evidence bundle was sealed with it. */
    public static final String ACTION = "bundle.sealed";

    private static final String ROOT = "root";
    private static final String SIZE = "size";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Rooted() {}

    static Map<String, Object> content(Map<String, ?> content, MerkleFrontier tree) {
        Map<String, Object> rooted = new HashMap<>(content);
        rooted.put(ROOT, tree.root());
        rooted.put(SIZE, tree.size());
        return rooted;
    }

    static boolean is(WrittenEntry entry) {
        return entry.action().equals(ACTION);
    }

    /** Whether the entry names the root of this very tree. */
    static boolean tells(WrittenEntry entry, MerkleFrontier tree) {
        try {
            JsonNode content = JSON.readTree(entry.content());
            return tree.size() > 0
                    && content.path(SIZE).asLong(0) == tree.size()
                    && content.path(ROOT).asString("").equals(tree.root());
        } catch (JacksonException damaged) {
            return false;
        }
    }
}
