package app.touchstone.codebook;

import app.touchstone.codebook.CodebookFile.Entry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules that hold between the codes of one file. Every fault is told, not only the first; linear in the codes. */
public final class CodebookCheck {

    /** The most levels a tree may have; more is a mistake in the parents rather than a codebook. */
    public static final int DEEPEST = 12;

    /** What a key looks like, of a code or of a codebook. */
    static final String KEY = "[a-z0-9-]{1,80}";

    private final List<Entry> codes;
    private final List<Integer> rows;
    private final List<FileFinding> findings = new ArrayList<>();
    private final Map<String, Integer> byKey = new HashMap<>();

    private CodebookCheck(List<Entry> codes, List<Integer> rows) {
        this.codes = codes;
        this.rows = rows;
    }

    /** Rows are the places in the list, from 1. */
    public static List<FileFinding> findings(List<Entry> codes) {
        List<Integer> rows = new ArrayList<>(codes.size());
        for (int i = 1; i <= codes.size(); i++) {
            rows.add(i);
        }
        return findings(codes, rows);
    }

    /** @param rows where each code stands in its file, as many as codes */
    static List<FileFinding> findings(List<Entry> codes, List<Integer> rows) {
        CodebookCheck check = new CodebookCheck(codes, rows);
        check.eachAlone();
        check.parents();
        return List.copyOf(check.findings);
    }

    private void eachAlone() {
        Set<String> hotkeys = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            Entry code = codes.get(i);
            fields(i, code);
            if (byKey.putIfAbsent(code.key(), i) != null) {
                found(i, "key", "codebook.file.twice", code.key());
            }
            if (code.hotkey() != null && !hotkeys.add(code.hotkey())) {
                found(i, "hotkey", "codebook.file.hotkey", code.hotkey(), code.key());
            }
            if (hue(code.colour()) == null) {
                found(i, "colour", "codebook.file.colour", code.colour());
            }
        }
    }

    private void fields(int i, Entry code) {
        if (!code.key().matches(KEY)) {
            found(i, "key", "codebook.csv.key", code.key());
        }
        if (code.label().isBlank() || code.label().length() > 200) {
            found(i, "label", "codebook.csv.label", code.key());
        }
        if (code.definition().isBlank()) {
            found(i, "definition", "codebook.csv.definition", code.key());
        }
        if (code.hotkey() != null && !code.hotkey().matches("[a-z0-9]")) {
            found(i, "hotkey", "codebook.csv.hotkey", code.hotkey());
        }
        if (!code.links().stream().allMatch(CodeLink::whole)) {
            found(i, "links", "codebook.csv.link", code.key());
        }
    }

    private void parents() {
        // 0 is "not yet walked"; a circle keeps its codes at -1 so that it is told once
        int[] depth = new int[codes.size()];
        for (int i = 0; i < codes.size(); i++) {
            String parent = codes.get(i).parent();
            if (parent != null && !byKey.containsKey(parent)) {
                found(i, "parent", "codebook.file.parent", codes.get(i).key(), parent);
            }
            walk(i, depth);
        }
    }

    private void walk(int start, int[] depth) {
        Deque<Integer> way = new ArrayDeque<>();
        Set<Integer> onWay = new HashSet<>();
        Integer at = start;
        while (at != null && depth[at] == 0 && onWay.add(at)) {
            way.push(at);
            at = above(at);
        }
        boolean circle = at != null && depth[at] == 0;
        if (circle) {
            found(at, "parent", "codebook.file.circle", codes.get(at).key());
        }
        int above = at == null ? 0 : depth[at];
        while (!way.isEmpty()) {
            int one = way.pop();
            above = circle || above < 0 ? -1 : above + 1;
            depth[one] = above;
            if (above == DEEPEST + 1) {
                found(one, "parent", "codebook.file.deep", codes.get(one).key(), DEEPEST);
            }
        }
    }

    private @Nullable Integer above(int index) {
        String parent = codes.get(index).parent();
        return parent == null ? null : byKey.get(parent);
    }

    private void found(int index, String field, String key, Object... arguments) {
        findings.add(new FileFinding(rows.get(index), "codes[" + index + "]." + field, key, List.of(arguments)));
    }

    /** Parents before their children, otherwise the author's order. Only for codes without findings. */
    static List<Entry> parentsFirst(List<Entry> codes) {
        Map<String, Entry> byKey = new HashMap<>();
        codes.forEach(code -> byKey.put(code.key(), code));
        Map<String, Entry> placed = new LinkedHashMap<>();
        for (Entry code : codes) {
            Deque<Entry> way = new ArrayDeque<>();
            Entry at = code;
            while (at != null && !placed.containsKey(at.key())) {
                way.push(at);
                at = at.parent() == null ? null : byKey.get(at.parent());
            }
            way.forEach(one -> placed.put(one.key(), one));
        }
        return List.copyOf(placed.values());
    }

    /** The hue of that name in any case, null when there is none. */
    static @Nullable Hue hue(String name) {
        for (Hue hue : Hue.values()) {
            if (hue.name().equals(name.toUpperCase(Locale.ROOT))) {
                return hue;
            }
        }
        return null;
    }
}
