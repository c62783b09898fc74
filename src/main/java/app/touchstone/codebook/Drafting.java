package app.touchstone.codebook;

import app.touchstone.basis.Problem;
import app.touchstone.codebook.CodebookFile.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each edit does to a draft. */
final class Drafting {

    private final DraftContent draft;
    private final Set<String> published;

    private Drafting(DraftContent draft, Set<String> published) {
        this.draft = draft;
        this.published = published;
    }

    /**
     * The draft after an edit.
     *
     * @param published the keys of the version it starts from
     * @throws Problem INVALID when the edit names a code that is not there, or cannot be done
     */
    static DraftContent apply(DraftContent draft, DraftChange change, Set<String> published) {
        Drafting drafting = new Drafting(draft, published);
        return switch (change) {
            case DraftChange.Describe head -> drafting.describe(head);
            case DraftChange.Add added -> drafting.add(added.code());
            case DraftChange.Write written -> drafting.write(written);
            case DraftChange.Step step -> drafting.step(step.key(), step.up());
            case DraftChange.Under moved -> drafting.under(moved.key(), moved.parent());
            case DraftChange.Remove removed -> drafting.remove(removed.key());
            case DraftChange.Merge merged -> drafting.merge(merged.key(), merged.into());
            case DraftChange.Split split -> drafting.split(split.key(), split.parts());
        };
    }

    private DraftContent describe(DraftChange.Describe head) {
        CodebookFile file = draft.file();
        return new DraftContent(
                new CodebookFile(
                        file.key(),
                        file.kind(),
                        head.name().strip(),
                        head.language().strip(),
                        file.version(),
                        head.description().strip(),
                        head.source().strip(),
                        head.licence().strip(),
                        file.codes(),
                        head.guideline().strip()),
                draft.successors());
    }

    private DraftContent add(Entry code) {
        requireFree(code.key());
        List<Entry> codes = new ArrayList<>(draft.file().codes());
        codes.add(code);
        Map<String, List<String>> successors = new LinkedHashMap<>(draft.successors());
        successors.remove(code.key());
        return new DraftContent(draft.file().with(codes), successors);
    }

    private DraftContent write(DraftChange.Write change) {
        Entry now = change.code();
        Entry was = at(change.key());
        if (!now.key().equals(was.key())) {
            if (published.contains(was.key())) {
                throw Problem.invalid("key", "codebook.draft.keyStays", was.key());
            }
            requireFree(now.key());
        }
        requireNotBelow(was.key(), now.parent());
        List<Entry> codes = draft.file().codes().stream()
                .map(code -> code.key().equals(was.key()) ? now : moved(code, was.key(), now.key()))
                .toList();
        DraftContent written = draft.with(codes);
        return now.key().equals(was.key()) ? written : renamedSuccessor(written, was.key(), now.key());
    }

    private static DraftContent renamedSuccessor(DraftContent draft, String was, String now) {
        Map<String, List<String>> successors = new LinkedHashMap<>();
        draft.successors()
                .forEach((from, to) -> successors.put(
                        from,
                        to.stream().map(key -> key.equals(was) ? now : key).toList()));
        return new DraftContent(draft.file(), successors);
    }

    private DraftContent step(String key, boolean up) {
        Entry code = at(key);
        List<Entry> siblings = draft.below(code.parent());
        int other = siblings.indexOf(code) + (up ? -1 : 1);
        if (other < 0 || other >= siblings.size()) {
            return draft;
        }
        List<Entry> codes = new ArrayList<>(draft.file().codes());
        int here = codes.indexOf(code);
        int there = codes.indexOf(siblings.get(other));
        codes.set(here, codes.get(there));
        codes.set(there, code);
        return draft.with(codes);
    }

    private DraftContent under(String key, @Nullable String parent) {
        Entry code = at(key);
        if (parent != null) {
            at(parent);
        }
        requireNotBelow(key, parent);
        List<Entry> codes = new ArrayList<>(draft.file().codes());
        codes.remove(code);
        codes.add(code.under(parent));
        return draft.with(codes);
    }

    private DraftContent remove(String key) {
        Entry code = at(key);
        return without(code, code.parent()).succeeded(key, List.of());
    }

    private DraftContent merge(String key, String into) {
        Entry code = at(key);
        at(into);
        if (key.equals(into)) {
            throw Problem.invalid("into", "codebook.draft.itself");
        }
        // a code merged into one below it: that one must come up first, or it would stand above itself
        DraftContent free = isBelow(into, key) ? new Drafting(draft, published).under(into, code.parent()) : draft;
        return new Drafting(free, published).without(code, into).succeeded(key, List.of(into));
    }

    private DraftContent split(String key, List<Entry> parts) {
        Entry code = at(key);
        for (Entry part : parts) {
            if (!part.key().equals(key)) {
                requireFree(part.key());
            }
        }
        if (parts.stream().map(Entry::key).distinct().count() < parts.size()) {
            throw Problem.invalid(
                    "parts", "codebook.draft.taken", parts.getFirst().key());
        }
        boolean keepsKey = parts.stream().anyMatch(part -> part.key().equals(key));
        List<Entry> codes = new ArrayList<>();
        for (Entry one : draft.file().codes()) {
            if (one.key().equals(key)) {
                parts.forEach(part -> codes.add(part.under(code.parent())));
            } else {
                codes.add(keepsKey || !key.equals(one.parent()) ? one : one.under(code.parent()));
            }
        }
        return draft.with(codes).succeeded(key, parts.stream().map(Entry::key).toList());
    }

    /** Without a code; those below it go below another. */
    private DraftContent without(Entry code, @Nullable String newParent) {
        return draft.with(draft.file().codes().stream()
                .filter(one -> !one.key().equals(code.key()))
                .map(one -> code.key().equals(one.parent()) ? one.under(newParent) : one)
                .toList());
    }

    private static Entry moved(Entry code, String wasParent, String nowParent) {
        return wasParent.equals(code.parent()) ? code.under(nowParent) : code;
    }

    private Entry at(String key) {
        return draft.code(key).orElseThrow(() -> Problem.invalid("key", "codebook.draft.unknown", key));
    }

    private void requireFree(String key) {
        if (draft.code(key).isPresent()) {
            throw Problem.invalid("key", "codebook.draft.taken", key);
        }
    }

    private void requireNotBelow(String key, @Nullable String parent) {
        if (parent != null && (parent.equals(key) || isBelow(parent, key))) {
            throw Problem.invalid("parent", "codebook.file.circle", key);
        }
    }

    private boolean isBelow(String key, String above) {
        String at = draft.code(key).map(Entry::parent).orElse(null);
        // an imported draft may hold a circle; the bound keeps it from turning for ever
        for (int depth = 0; at != null && depth <= CodebookCheck.DEEPEST * 2; depth++) {
            if (at.equals(above)) {
                return true;
            }
            at = draft.code(at).map(Entry::parent).orElse(null);
        }
        return false;
    }
}
