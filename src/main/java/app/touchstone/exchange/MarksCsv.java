package app.touchstone.exchange;

import app.touchstone.codebook.Code;
import app.touchstone.exchange.MarkedText.Named;
import app.touchstone.marking.Mark;
import app.touchstone.marking.Piece;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** Marks in their context as a table, one line each. Offsets are code points. */
final class MarksCsv {

    static final List<String> HEADER = List.of(
            "mark",
            "document",
            "snapshot",
            "code points",
            "before",
            "quote",
            "after",
            "kind",
            "code",
            "code path",
            "codebook",
            "codebook version",
            "claim",
            "note",
            "by",
            "at");

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private MarksCsv() {}

    /** Returns how many were written. */
    static long write(MarkedText text, boolean bom, Writer out) throws IOException {
        if (bom) {
            out.write(BYTE_ORDER_MARK);
        }
        CsvWriter csv = new CsvWriter(out);
        csv.row(HEADER);
        return text.read(mark -> csv.row(row(text, mark)));
    }

    static List<String> row(MarkedText text, Named named) {
        Mark mark = named.mark();
        Code code = named.code();
        return List.of(
                mark.id().toString(),
                text.document.details().title(),
                String.valueOf(text.snapshot.number()),
                mark.pieces().stream().map(piece -> offsets(text, piece)).collect(Collectors.joining("; ")),
                mark.pieces().getFirst().before(),
                mark.quote(),
                mark.pieces().getLast().after(),
                mark.kind().name(),
                named.label(),
                named.path(),
                code == null ? "" : code.codebookName(),
                code == null ? "" : String.valueOf(code.codebookNumber()),
                mark.claim() == null ? "" : mark.claim().toString(),
                mark.note(),
                named.person(),
                mark.madeAt().toString());
    }

    private static String offsets(MarkedText text, Piece piece) {
        return text.offsets.toCodePoints(piece.start()) + "–" + text.offsets.toCodePoints(piece.end());
    }
}
