package app.touchstone.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A document with marks spread evenly over it, made through the API, as a script would.
 *
 * @param blockStarts where each block of the text starts, in UTF-16 units
 */
record BenchDocument(String id, String snapshot, String text, List<Integer> blockStarts, List<Placed> marks) {

    /** A mark of six words; the end is exclusive. */
    record Placed(String id, int start, int end) {}

    static BenchDocument make(Script script, int words, int marks) throws IOException, InterruptedException {
        JsonNode document = script.post(
                "/documents",
                Map.of(
                        "text",
                        SampleText.of(words),
                        "details",
                        Map.of(
                                "title", words + " words, " + marks + " marks",
                                "publisher", "The Bench",
                                "language", "en")));
        String snapshot = document.path("snapshot").asString();
        JsonNode stored = script.get("/snapshots/" + snapshot);
        String text = stored.path("text").asString();
        List<Integer> starts = new ArrayList<>();
        stored.path("blocks").forEach(block -> starts.add(startOf(block)));
        return new BenchDocument(
                document.path("id").asString(), snapshot, text, starts, mark(script, snapshot, text, marks));
    }

    /** The marks as they are now, those made by hand among them. */
    List<Placed> marksNow(Script script) throws IOException, InterruptedException {
        List<Placed> now = new ArrayList<>();
        script.get("/snapshots/" + snapshot + "/marks")
                .path("items")
                .forEach(mark -> mark.path("pieces")
                        .forEach(piece -> now.add(new Placed(
                                mark.path("id").asString(),
                                piece.path("start").intValue(),
                                piece.path("end").intValue()))));
        return now;
    }

    private static List<Placed> mark(Script script, String snapshot, String text, int marks)
            throws IOException, InterruptedException {
        List<String> codes = new ArrayList<>();
        script.get("/codebooks")
                .path("items")
                .forEach(book -> book.path("codes")
                        .forEach(code -> codes.add(code.path("id").asString())));
        List<int[]> words = SampleText.words(text);
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < marks; i++) {
            int word = (int) ((long) i * (words.size() - 6) / marks);
            int start = words.get(word)[0];
            int end = words.get(word + 5)[1];
            JsonNode mark = script.post(
                    "/snapshots/" + snapshot + "/marks",
                    Map.of(
                            "start",
                            start,
                            "end",
                            end,
                            "quote",
                            text.substring(start, end),
                            "code",
                            codes.get(i % codes.size()),
                            "note",
                            ""));
            placed.add(new Placed(mark.path("id").asString(), start, end));
        }
        return placed;
    }

    private static int startOf(JsonNode block) {
        return block.path("range").path("start").intValue();
    }
}
