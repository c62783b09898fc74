package app.touchstone.marking;

import app.touchstone.anchoring.TextRange;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A further piece of a mark as it is stored. */
@Embeddable
record PieceRow(
        int startUnit,
        int endUnit,
        @JdbcTypeCode(SqlTypes.LONG32VARCHAR) String quote,
        String quoteBefore,
        String quoteAfter) {

    static PieceRow of(Piece piece) {
        return new PieceRow(piece.start(), piece.end(), piece.quote(), piece.before(), piece.after());
    }

    Piece piece() {
        return new Piece(new TextRange(startUnit, endUnit), quote, quoteBefore, quoteAfter);
    }
}
