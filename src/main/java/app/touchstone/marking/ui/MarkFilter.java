package app.touchstone.marking.ui;

import app.touchstone.account.PersonId;
import app.touchstone.codebook.CodeId;
import app.touchstone.marking.MarkId;
import app.touchstone.marking.MarkKind;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the list of marks is narrowed to; null takes all.
 *
 * @param found the marks that have the words somebody searches for
 */
record MarkFilter(
        @Nullable MarkKind kind,
        @Nullable CodeId code,
        @Nullable PersonId by,
        @Nullable MarkStanding standing,
        @Nullable Set<MarkId> found,
        PersonId me)
        implements Predicate<MarkRow> {

    boolean takesAll() {
        return kind == null && by == null && standing == null && found == null;
    }

    @Override
    public boolean test(MarkRow row) {
        return (kind == null || (code == null ? row.kind() == kind : code.equals(row.code())))
                && (by == null || by.equals(row.by()))
                && (standing == null || standing.takes(row, me))
                && (found == null || found.contains(row.id()));
    }
}
