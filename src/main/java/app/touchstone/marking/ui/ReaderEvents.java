package app.touchstone.marking.ui;

import app.touchstone.anchoring.TextRange;
import app.touchstone.codebook.CodeId;
import app.touchstone.marking.MarkId;
import app.touchstone.marking.MarkKind;
import app.touchstone.marking.Marks;
import app.touchstone.marking.NewPiece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
            List<NewPiece> pieces,
            MarkKind kind,
            @Nullable CodeId code) {}

    /**
     * A mark was chosen.
     *
     * @param id null when none is chosen any more
     * @param open whether the person asked to see more of it (Enter)
     */
    public record Chosen(@Nullable MarkId id, boolean open) {}

    /** A mark was extended, shortened, or given another piece. */
    public record Placed(MarkId id, long version, List<NewPiece> pieces) {}

    /** A mark was cut in two. */
    public record Split(MarkId id, int at, MarkId newId) {}

    /** Another code is wanted for some marks. */
    public record Recode(List<MarkId> ids, CodeId code) {}

    /** One of the further actions was asked for, on a passage that has no mark. */
    public record PassageAction(String action, TextRange range, String quote) {}

    static Optional<List<Made>> made(JsonNode detail) {
        return reading(() -> list(detail, "marks", ReaderEvents::oneMade));
    }

    static Optional<Chosen> chosen(JsonNode detail) {
        return reading(() -> new Chosen(
                detail.path("id").isNull() ? null : id(detail, "id"),
                detail.path("open").booleanValue(false)));
    }

    static Optional<Placed> placed(JsonNode detail) {
        return reading(() -> new Placed(id(detail, "id"), detail.path("version").longValue(), pieces(detail)));
    }

    static Optional<Split> split(JsonNode detail) {
        return reading(() -> new Split(id(detail, "id"), detail.path("at").intValue(), id(detail, "newId")));
    }

    static Optional<List<MarkId>> ids(JsonNode detail) {
        return reading(() -> idsOf(detail));
    }

    static Optional<Recode> recode(JsonNode detail) {
        return reading(
                () -> new Recode(idsOf(detail), CodeId.of(detail.path("codeId").stringValue())));
    }

    static Optional<PassageAction> passageAction(JsonNode detail) {
        return reading(() -> new PassageAction(
                detail.path("action").stringValue(),
                new TextRange(
                        detail.path("start").intValue(), detail.path("end").intValue()),
                detail.path("quote").stringValue()));
    }

    private static Made oneMade(JsonNode mark) {
        MarkKind kind = MarkKind.valueOf(mark.path("kind").stringValue());
        JsonNode code = mark.path("codeId");
        if ((kind == MarkKind.CLAIM) != code.isNull()) {
            throw new IllegalArgumentException("a claim has no code, every other mark has one");
        }
        return new Made(id(mark, "id"), pieces(mark), kind, code.isNull() ? null : CodeId.of(code.stringValue()));
    }

    private static List<NewPiece> pieces(JsonNode mark) {
        return list(
                mark,
                "pieces",
                piece -> new NewPiece(
                        piece.path("start").intValue(),
                        piece.path("end").intValue(),
                        piece.path("quote").stringValue()));
    }

    private static List<MarkId> idsOf(JsonNode detail) {
        return list(detail, "ids", one -> MarkId.of(one.stringValue()));
    }

    private static MarkId id(JsonNode detail, String name) {
        return MarkId.of(detail.path(name).stringValue());
    }

    /** Between one and as many as the services take at once. */
    private static <T> List<T> list(JsonNode detail, String name, Function<JsonNode, T> item) {
        JsonNode items = detail.path(name);
        if (!items.isArray() || items.isEmpty() || items.size() > Marks.MOST) {
            throw new IllegalArgumentException(name + " is no list of the right length");
        }
        List<T> list = new ArrayList<>(items.size());
        items.forEach(one -> list.add(item.apply(one)));
        return list;
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
