package app.touchstone.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the structure of a text that has none but its lines.
 *
 * <p>Chunks between empty lines are paragraphs and keep their line breaks: a poem or a caption is theirs. Where a chunk has
 * a line longer than anybody wraps by hand, each of its lines is a paragraph, as word processors copy them. See
 * {@link ListMarkers} for lists and {@link HeadingRule} for headings.
 */
final class PlainTextReader {

    /** Wrapped mail has 72 to 80, old reports up to 100; a line above this was never wrapped. */
    private static final int LONGEST_WRAPPED_LINE = 120;

    private record Piece(BlockKind kind, int level, String text, boolean alone) {}

    private PlainTextReader() {}

    static void read(String text, BlockWriter writer) {
        writer.budget().requireUnits(text.length());
        List<Piece> pieces = pieces(CanonicalText.clean(text).lines().toList());
        boolean afterHeading = false;
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            boolean heading = !afterHeading && piece.alone() && HeadingRule.holds(piece.text(), following(pieces, at));
            if (heading) {
                writer.add(BlockKind.HEADING, at == 0 ? 1 : 2, piece.text());
            } else {
                writer.add(piece.kind(), piece.level(), piece.text());
            }
            afterHeading = heading && at > 0;
        }
    }

    /** The paragraph a heading would stand over; a title may have its byline and its date in between. */
    private static String following(List<Piece> pieces, int at) {
        int reach = at == 0 ? 3 : 1;
        return pieces.subList(at + 1, Math.min(pieces.size(), at + 1 + reach)).stream()
                .filter(piece -> piece.kind() == BlockKind.PARAGRAPH)
                .map(Piece::text)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private static List<Piece> pieces(List<String> lines) {
        ListMarkers markers = new ListMarkers(lines);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            int end = at;
            boolean split = false;
            while (end < lines.size() && !lines.get(end).isBlank()) {
                split |= lines.get(end).length() > LONGEST_WRAPPED_LINE;
                end++;
            }
            addChunk(lines, at, end, split, markers, pieces);
            at = end + 1;
        }
        return pieces;
    }

    private static void addChunk(
            List<String> lines, int from, int to, boolean split, ListMarkers markers, List<Piece> pieces) {
        int start = from;
        while (start < to) {
            int end = start + 1;
            while (end < to && !split && !markers.opensItem(end)) {
                end++;
            }
            boolean item = markers.opensItem(start);
            pieces.add(new Piece(
                    item ? BlockKind.LIST_ITEM : BlockKind.PARAGRAPH,
                    item ? markers.level(start) : 0,
                    String.join("\n", lines.subList(start, end)),
                    !item && from + 1 == to));
            start = end;
        }
    }
}
