package app.touchstone.marking.ui;

import app.touchstone.anchoring.TextRange;
import app.touchstone.codebook.CodeId;
import app.touchstone.marking.MarkId;
import app.touchstone.marking.MarkKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What the reader tells, read from the browser's data. Nothing in it is trusted: what does not have the shape of an event
 * is empty and gets dropped, and what it means is for the services to check.
 */
public final class ReaderEvents {

    private ReaderEvents() {}

    /**
     * A mark was made and is painted already.
     *
     * @param code null for a claim, and never else
     */
    public record Made(
            MarkId id,
            TextRange range,
            String quote,
            MarkKind kind,
            @Nullable CodeId code) {}

    /**
     * A mark was chosen.
     *
     * @param id null when none is chosen any more
     * @param open whether the person asked to see more of it (Enter)
     */
    public record Chosen(@Nullable MarkId id, boolean open) {}

    /** Another code is wanted for a mark. */
    public record Recode(MarkId id, CodeId code) {}

    /** One of the further actions was asked for, on a passage that has no mark. */
    public record PassageAction(String action, TextRange range, String quote) {}

    static Optional<Made> made(JsonNode detail) {
        return reading(() -> {
            MarkKind kind = MarkKind.valueOf(detail.path("kind").stringValue());
            CodeId code = codeOf(detail);
            if ((kind == MarkKind.CLAIM) != (code == null)) {
                throw new IllegalArgumentException("a claim has no code, every other mark has one");
            }
            return new Made(idOf(detail), rangeOf(detail), detail.path("quote").stringValue(), kind, code);
        });
    }

    static Optional<Chosen> chosen(JsonNode detail) {
        return reading(() -> new Chosen(
                detail.path("id").isNull() ? null : idOf(detail),
                detail.path("open").booleanValue(false)));
    }

    static Optional<MarkId> id(JsonNode detail) {
        return reading(() -> idOf(detail));
    }

    static Optional<Recode> recode(JsonNode detail) {
        return reading(
                () -> new Recode(idOf(detail), CodeId.of(detail.path("codeId").stringValue())));
    }

    static Optional<PassageAction> passageAction(JsonNode detail) {
        return reading(() -> new PassageAction(
                detail.path("action").stringValue(),
                rangeOf(detail),
                detail.path("quote").stringValue()));
    }

    private static MarkId idOf(JsonNode detail) {
        return MarkId.of(detail.path("id").stringValue());
    }

    private static @Nullable CodeId codeOf(JsonNode detail) {
        JsonNode code = detail.path("codeId");
        return code.isNull() ? null : CodeId.of(code.stringValue());
    }

    private static TextRange rangeOf(JsonNode detail) {
        return new TextRange(detail.path("start").intValue(), detail.path("end").intValue());
    }

    private static <T> Optional<T> reading(Reading<T> reading) {
        try {
            return Optional.of(reading.read());
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }

    private interface Reading<T> {
        T read();
    }
}
