package app.touchstone.exchange;

import app.touchstone.anchoring.CodePointOffsets;
import app.touchstone.codebook.Code;
import app.touchstone.codebook.CodeId;
import app.touchstone.document.Document;
import app.touchstone.document.Snapshot;
import app.touchstone.marking.Mark;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A snapshot that is taken out with its marks, which come as a stream: only a group of them is in memory. */
final class MarkedText {

    /** A mark with what the table of marks does not say itself. */
    record Named(Mark mark, @Nullable Code code, String person) {

        /** What the mark says of its passage, in a word. */
        String label() {
            return code == null ? WebAnnotation.CLAIM : code.label();
        }

        String path() {
            return code == null ? WebAnnotation.CLAIM : code.path();
        }
    }

    /** Hands over the marks by where they start. */
    interface Stream {
        long read(Consumer<Named> marks);
    }

    final Document document;
    final Snapshot snapshot;
    final CodePointOffsets offsets;
    private final Stream stream;

    MarkedText(Document document, Snapshot snapshot, Stream stream) {
        this.document = document;
        this.snapshot = snapshot;
        this.offsets = new CodePointOffsets(snapshot.text());
        this.stream = stream;
    }

    /** Reads the marks; each time anew. */
    long read(Consumer<Named> marks) {
        return stream.read(marks);
    }

    static Named named(Mark mark, Map<CodeId, Code> codes, Map<UUID, String> people) {
        return new Named(
                mark,
                mark.code() == null ? null : codes.get(mark.code()),
                people.getOrDefault(mark.madeBy().value(), ""));
    }
}
