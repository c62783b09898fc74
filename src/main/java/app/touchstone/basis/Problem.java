package app.touchstone.basis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was asked for and could not be done, told the same way at every door: a kind, a key of the
 * translations with its arguments, and the field it belongs to when there is one. Throwing one means nothing was
 * stored.
 */
public final class Problem extends RuntimeException {

    /** What sort of answer this is; the interface for scripts turns each into one HTTP status. */
    public enum Kind {
        /** The input is wrong at a field (422). */
        INVALID,
        /** There is no such thing on this desk (404). */
        NOT_FOUND,
        /** This person may not do it (403). */
        FORBIDDEN,
        /** Somebody else changed it meanwhile (409). */
        STALE,
        /** A rule of the work says no; the key names the condition that failed (409). */
        REFUSED,
        /** Too many attempts (429). */
        THROTTLED
    }

    private final Kind kind;
    private final String key;
    private final transient List<Object> arguments;
    private final @Nullable String field;

    private Problem(Kind kind, @Nullable String field, String key, Object... arguments) {
        super(kind + " " + key + (field == null ? "" : " at " + field) + " " + List.of(arguments));
        this.kind = kind;
        this.key = key;
        this.field = field;
        this.arguments = List.of(arguments);
    }

    /** @param field the field's name in the command, null when the whole is wrong */
    public static Problem invalid(@Nullable String field, String key, Object... arguments) {
        return new Problem(Kind.INVALID, field, key, arguments);
    }

    /** @param what a key such as {@code claim.one}, naming what was looked for */
    public static Problem notFound(String what) {
        return new Problem(Kind.NOT_FOUND, null, "problem.notFound." + what);
    }

    /** @param permission the permission's name */
    public static Problem forbidden(String permission) {
        return new Problem(Kind.FORBIDDEN, null, "problem.forbidden", permission);
    }

    /** Somebody saved between this person's reading and writing. */
    public static Problem stale() {
        return new Problem(Kind.STALE, null, "problem.stale");
    }

    /** As {@link #stale()}, saying more closely who changed what, and what was kept. */
    public static Problem stale(String key, Object... arguments) {
        return new Problem(Kind.STALE, null, key, arguments);
    }

    public static Problem refused(String key, Object... arguments) {
        return new Problem(Kind.REFUSED, null, key, arguments);
    }

    public static Problem throttled(String key, Object... arguments) {
        return new Problem(Kind.THROTTLED, null, key, arguments);
    }

    /** Refuses a change that was made on an older version than the stored one. */
    public static void unlessCurrent(long expected, long stored) {
        if (expected != stored) {
            throw stale();
        }
    }

    public Kind kind() {
        return kind;
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public @Nullable String field() {
        return field;
    }
}
