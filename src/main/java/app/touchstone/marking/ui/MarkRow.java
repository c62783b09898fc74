package app.touchstone.marking.ui;

import app.touchstone.account.PersonId;
import app.touchstone.claim.ClaimId;
import app.touchstone.codebook.CodeId;
import app.touchstone.marking.Mark;
import app.touchstone.marking.MarkId;
import app.touchstone.marking.MarkKind;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** What a window keeps of each mark of its text: where it is and what it is filtered by, but no words. */
record MarkRow(
        MarkId id,
        int start,
        int end,
        MarkKind kind,
        @Nullable CodeId code,
        @Nullable ClaimId claim,
        PersonId by,
        boolean noted,
        boolean toDecide,
        long version) {

    /** By place; of those that start together the longest first. */
    static final Comparator<MarkRow> IN_THE_TEXT = Comparator.comparingInt(MarkRow::start)
            .thenComparing(Comparator.comparingInt(MarkRow::end).reversed())
            .thenComparing(row -> row.id.value());

    static MarkRow of(Mark mark) {
        return new MarkRow(
                mark.id(),
                mark.start(),
                mark.end(),
                mark.kind(),
                mark.code(),
                mark.claim(),
                mark.madeBy(),
                !mark.note().isEmpty(),
                mark.toDecide(),
                mark.version());
    }
}
