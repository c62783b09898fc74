package app.touchstone.review;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a move tells, and to whom.
 *
 * @param what null when it tells nothing
 * @param whom beside whoever did it; nobody when it tells nothing
 */
record Telling(@Nullable NoticeKind what, Set<Audience> whom) {

    static final Telling NOBODY = new Telling(null, Set.of());

    static Telling of(NoticeKind what, Audience... whom) {
        return new Telling(what, Set.of(whom));
    }
}
