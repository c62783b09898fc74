package app.touchstone.exchange;

import app.touchstone.account.Member;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.Claims;
import app.touchstone.codebook.Code;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.Codebooks;
import app.touchstone.exchange.ReadAnnotation.Tag;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the tags of a file are on this desk: first what a person said, then the code or claim named by id, then the one
 * code of that label, path or key in the codebooks in force. A label that two codes share is unknown.
 */
final class AnnotationLabels {

    /** Exactly one of code and claim, or neither for a claim that is to be written down. */
    record Meaning(@Nullable CodeId code, @Nullable ClaimId claim, boolean skip) {}

    private final Map<String, LabelChoice> choices;
    private final Map<CodeId, Code> byId;
    private final Map<ClaimId, Claim> claims;
    private final Map<String, Set<CodeId>> byWord = new HashMap<>();

    AnnotationLabels(
            Member member,
            Codebooks codebooks,
            Claims claims,
            Collection<ReadAnnotation> annotations,
            Map<String, LabelChoice> choices) {
        this.choices = choices;
        Set<UUID> things = annotations.stream()
                .flatMap(annotation -> annotation.tags().stream())
                .map(Tag::thing)
                .filter(thing -> thing != null)
                .collect(Collectors.toSet());
        choices.values().stream()
                .map(LabelChoice::code)
                .filter(code -> code != null)
                .forEach(code -> codebooks.code(member, code));
        byId = codebooks.codes(member, things.stream().map(CodeId::new).toList());
        this.claims = claims.byIds(member, things.stream().map(ClaimId::new).toList());
        codebooks
                .newest(member)
                .forEach(book -> book.codes().forEach(code -> {
                    word(code.label(), code);
                    word(code.path(), code);
                    word(code.key(), code);
                }));
    }

    /** Null when nobody knows what it means. */
    @Nullable
    Meaning of(Tag tag) {
        LabelChoice chosen = choices.get(tag.label());
        if (chosen != null) {
            return new Meaning(chosen.code(), null, chosen.kind() == LabelChoice.Kind.SKIP);
        }
        UUID thing = tag.thing();
        if (thing != null && byId.containsKey(new CodeId(thing))) {
            return new Meaning(new CodeId(thing), null, false);
        }
        if (thing != null && claims.containsKey(new ClaimId(thing))) {
            return new Meaning(null, new ClaimId(thing), false);
        }
        Set<CodeId> called = byWord.getOrDefault(folded(tag.label()), Set.of());
        return called.size() == 1 ? new Meaning(called.iterator().next(), null, false) : null;
    }

    private void word(String word, Code code) {
        byWord.computeIfAbsent(folded(word), key -> new HashSet<>()).add(code.id());
    }

    private static String folded(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
