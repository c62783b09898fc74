package app.touchstone.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.account.PersonId;
import app.touchstone.anchoring.Quote;
import app.touchstone.anchoring.TextRange;
import app.touchstone.document.Document;
import app.touchstone.document.DocumentDetails;
import app.touchstone.document.DocumentId;
import app.touchstone.document.Snapshot;
import app.touchstone.document.SnapshotId;
import app.touchstone.marking.Mark;
import app.touchstone.marking.MarkId;
import app.touchstone.marking.MarkKind;
import app.touchstone.marking.Piece;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAnnoTsvTest {

    private static final String TEXT = "He said 🙂 “it takes two sides”.  And\tthen back\\slash.\n\n\n"
            + "Золотий мільярд живе коштом інших.\nالمليار الذهبي يعيش على حساب الآخرين.\n\n  A family 👨‍👩‍👧 went home.\n";

    @Test
    void should_give_the_text_back_unit_by_unit_without_a_mark() {
        TsvReader read = read(TEXT, List.of());
        assertThat(read.text.toString()).isEqualTo(TEXT);
        assertThat(read.spans).isEmpty();
        assertThat(read("One. Two.", List.of()).text.toString()).isEqualTo("One. Two.\n");
        assertThat(read.layer).isEqualTo("webanno.custom.TouchstoneMark");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two",
                "two sides",
                "wo sid",
                "🙂",
                "said 🙂 “it",
                "мільярд живе",
                "sides”.  And\tthen back\\slash.\n\n\nЗолотий",
                "المليار الذهبي",
                "👨‍👩‍👧",
                "a"
            })
    void should_give_each_passage_back_where_it_stands(String quote) {
        Mark mark = mark("", quote);
        TsvReader read = read(TEXT, List.of(mark));
        assertThat(read.spans).hasSize(1);
        TsvReader.Span span = read.spans.get(1);
        assertThat(TEXT.substring(span.start(), span.end())).isEqualTo(quote);
        assertThat(span.features()).containsEntry("kind", "CLAIM").containsEntry("code", "claim");
    }

    @Test
    void should_keep_overlapping_nested_and_equal_passages_apart() {
        List<Mark> marks = List.of(
                mark("outer", "it takes two sides"),
                mark("same", "it takes two sides"),
                mark("crossing", "two sides”.  And"),
                mark("inside", "ake"),
                mark("inside too", "ak"),
                mark("broken", "He", "two", "went"));
        TsvReader read = read(TEXT, marks);
        assertThat(read.spans.values())
                .extracting(span -> span.features().get("note") + ":" + TEXT.substring(span.start(), span.end()))
                .containsExactlyInAnyOrder(
                        "outer:it takes two sides",
                        "same:it takes two sides",
                        "crossing:two sides”.  And",
                        "inside:ake",
                        "inside too:ak",
                        "broken:He",
                        "broken:two",
                        "broken:went");
        assertThat(read.spans.values().stream()
                        .filter(span -> "broken".equals(span.features().get("note")))
                        .map(span -> span.features().get("mark"))
                        .distinct())
                .containsExactly(marks.getLast().id().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a|b[3]_*;", "\\", "x\\", "->", "-->", "a->b", "*", "_", "line\nline\ttab", "[1]", "🙂|"})
    void should_give_reserved_characters_back(String note) {
        TsvReader read = read(TEXT, List.of(mark(note, "two"), mark(note, "two")));
        assertThat(read.spans.values())
                .extracting(span -> span.features().get("note"))
                .containsExactly(note, note);
    }

    @Test
    void should_end_a_passage_at_its_outermost_tokens() {
        Mark mark = mark("", " went ");
        TsvReader.Span span = read(TEXT, List.of(mark)).spans.get(1);
        assertThat(TEXT.substring(span.start(), span.end())).isEqualTo("went");
    }

    private static TsvReader read(String text, List<Mark> marks) {
        Document document = new Document(
                DocumentId.fresh(),
                new DocumentDetails("A speech", "", "", null, "", "en"),
                new SnapshotId(DocumentId.fresh().value()),
                1,
                1,
                new PersonId(DocumentId.fresh().value()),
                Instant.EPOCH,
                0);
        Snapshot snapshot = new Snapshot(
                document.snapshot(), document.id(), 1, text, "", List.of(), "", "", "text/plain", Instant.EPOCH, null);
        StringWriter out = new StringWriter();
        try {
            WebAnnoTsv.write(
                    new MarkedText(document, snapshot, taker -> {
                        marks.forEach(mark -> taker.accept(new MarkedText.Named(mark, null, "Ada")));
                        return marks.size();
                    }),
                    out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new TsvReader(out.toString());
    }

    private static Mark mark(String note, String... quotes) {
        List<Piece> pieces = Arrays.stream(quotes)
                .map(quote -> new TextRange(TEXT.indexOf(quote), TEXT.indexOf(quote) + quote.length()))
                .map(range -> {
                    Quote found = Quote.of(TEXT, range);
                    return new Piece(range, found.exact(), found.prefix(), found.suffix());
                })
                .toList();
        return new Mark(
                MarkId.fresh(),
                DocumentId.fresh(),
                new SnapshotId(DocumentId.fresh().value()),
                pieces,
                MarkKind.CLAIM,
                null,
                null,
                note,
                new PersonId(DocumentId.fresh().value()),
                Instant.EPOCH,
                new PersonId(DocumentId.fresh().value()),
                false,
                false,
                0);
    }
}
