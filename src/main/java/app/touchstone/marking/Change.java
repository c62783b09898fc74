package app.touchstone.marking;

import app.touchstone.anchoring.TextRange;
import app.touchstone.claim.ClaimId;
import app.touchstone.codebook.CodeId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** One thing to be done to one mark, said of the version that the person saw. */
public sealed interface Change {

    /** For who does not know the version: whatever is stored is changed. */
    long ANY = -1;

    MarkId mark();

    /** The version it is made on, or {@link #ANY}. */
    long version();

    /** Takes the mark off. Harmless when it is off. */
    record TakeOff(@NotNull MarkId mark, long version) implements Change {}

    /** Puts the mark back where it was. Harmless when it is there. */
    record PutBack(@NotNull MarkId mark, long version) implements Change {}

    /** Puts another code on the passage. */
    record Recode(
            @NotNull MarkId mark, long version, @NotNull CodeId code) implements Change {}

    /** Writes a note on the mark. */
    record Note(
            @NotNull MarkId mark,
            long version,
            @NotNull @Size(max = 2000) String note) implements Change {}

    /** Gives the passage to another claim. */
    record Reclaim(
            @NotNull MarkId mark, long version, @NotNull ClaimId claim) implements Change {}

    /** Extends the mark, shortens it, adds a piece or takes one away: it stands on these pieces then, in its snapshot. */
    record Place(
            @NotNull MarkId mark, long version, @NotNull List<@Valid NewPiece> pieces) implements Change {}

    /** Puts the mark where it stood before: the text never changes, so its words need not be told. */
    record PlaceBack(
            @NotNull MarkId mark, long version, @NotNull List<TextRange> pieces) implements Change {}

    /** Says that a person must decide about the mark, or that it stands. */
    record Doubt(@NotNull MarkId mark, long version, boolean toDecide) implements Change {}
}
