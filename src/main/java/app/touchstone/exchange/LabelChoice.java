package app.touchstone.exchange;

import app.touchstone.basis.Problem;
import app.touchstone.codebook.CodeId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the passages of one tag become, as a person said.
 *
 * @param code for {@link Kind#CODE}
 */
public record LabelChoice(Kind kind, @Nullable CodeId code) {

    /** A code, a claim of its own for each passage, or nothing. */
    public enum Kind {
        CODE,
        CLAIM,
        SKIP
    }

    public static final LabelChoice CLAIM = new LabelChoice(Kind.CLAIM, null);
    public static final LabelChoice SKIP = new LabelChoice(Kind.SKIP, null);

    public static LabelChoice code(CodeId code) {
        return new LabelChoice(Kind.CODE, code);
    }

    /**
     * Reads choices as an address tells them: {@code claim:LABEL}, {@code skip:LABEL}, or the id of a code, a colon, and
     * the label.
     *
     * @throws Problem INVALID at {@code code}
     */
    public static Map<String, LabelChoice> parse(Collection<String> told) {
        Map<String, LabelChoice> choices = new HashMap<>();
        for (String one : told) {
            int colon = one.indexOf(':');
            if (colon < 0) {
                throw Problem.invalid("code", "exchange.annotations.choice", one);
            }
            choices.put(one.substring(colon + 1), choice(one.substring(0, colon)));
        }
        return choices;
    }

    private static LabelChoice choice(String word) {
        try {
            return switch (word) {
                case "claim" -> CLAIM;
                case "skip" -> SKIP;
                default -> code(CodeId.of(word));
            };
        } catch (IllegalArgumentException noId) {
            throw Problem.invalid("code", "exchange.annotations.choice", word);
        }
    }
}
