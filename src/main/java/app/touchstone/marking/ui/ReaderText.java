package app.touchstone.marking.ui;

import app.touchstone.basis.Translations;
import app.touchstone.codebook.CodeKind;
import app.touchstone.codebook.Codebook;
import app.touchstone.codebook.FrameFunction;
import app.touchstone.document.BlockKind;
import app.touchstone.document.Snapshot;
import app.touchstone.document.TextDirection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the reader is given to show; the browser's side of it is {@code ReaderModel} in {@code types.ts}. All offsets are
 * UTF-16 units into the text, ends exclusive.
 *
 * @param id names the snapshot, so that marks which were under way survive a reload of the page
 * @param language BCP 47 tag
 * @param direction {@code ltr} or {@code rtl}
 * @param actions further things to do with a passage, each with a text {@code reader.action.NAME}
 * @param texts every text whose key starts with {@code reader.}
 */
public record ReaderText(
        String id,
        String text,
        String language,
        String direction,
        boolean editable,
        List<Block> blocks,
        List<PaintedMark> marks,
        List<Book> codebooks,
        List<String> actions,
        Map<String, String> texts) {

    private static final String PREFIX = "reader.";

    public ReaderText {
        blocks = List.copyOf(blocks);
        marks = List.copyOf(marks);
        codebooks = List.copyOf(codebooks);
        actions = List.copyOf(actions);
        texts = Map.copyOf(texts);
    }

    /**
     * A snapshot, told in the words of the person who reads.
     *
     * @param language of the text, a BCP 47 tag
     * @param reader the language of the screen
     */
    public static ReaderText of(
            Snapshot snapshot,
            String language,
            boolean editable,
            List<PaintedMark> marks,
            List<Codebook> codebooks,
            List<String> actions,
            Locale reader) {
        return new ReaderText(
                snapshot.id().toString(),
                snapshot.text(),
                language,
                TextDirection.of(snapshot.text(), language).html(),
                editable,
                snapshot.blocks().stream().map(Block::of).toList(),
                marks,
                codebooks.stream().map(Book::of).toList(),
                actions,
                textsIn(reader));
    }

    /** The reader's own texts: it fills {@code {0}} in itself, so the patterns go as they are. */
    static Map<String, String> textsIn(Locale language) {
        Translations all = Translations.get();
        return all.keys(Locale.ENGLISH).stream()
                .filter(key -> key.startsWith(PREFIX))
                .collect(Collectors.toMap(Function.identity(), key -> all.text(language, key)));
    }

    /** A heading, paragraph, list item or quotation. */
    public record Block(BlockKind kind, int level, int start, int end) {

        static Block of(app.touchstone.document.Block block) {
            return new Block(
                    block.kind(),
                    block.level(),
                    block.range().start(),
                    block.range().end());
        }
    }

    /** A codebook to choose from. */
    public record Book(UUID id, CodeKind kind, String name, List<Code> codes) {

        static Book of(Codebook book) {
            return new Book(
                    book.id().value(),
                    book.kind(),
                    book.name(),
                    book.codes().stream().map(Code::of).toList());
        }
    }

    /** A code with all that a person needs to know before giving it. */
    public record Code(
            UUID id,
            @Nullable UUID parentId,
            String label,
            String path,
            String definition,
            String includes,
            String excludes,
            List<String> examples,
            List<String> counterexamples,
            Set<FrameFunction> functions,
            String colour,
            @Nullable String hotkey) {

        static Code of(app.touchstone.codebook.Code code) {
            return new Code(
                    code.id().value(),
                    code.parent() == null ? null : code.parent().value(),
                    code.label(),
                    code.path(),
                    code.definition(),
                    code.includes(),
                    code.excludes(),
                    all(code.example(), code.moreExamples()),
                    all(code.counterexample(), code.moreCounterexamples()),
                    code.functions(),
                    code.colour().name().toLowerCase(Locale.ROOT),
                    code.hotkey());
        }

        private static List<String> all(String first, List<String> more) {
            return Stream.concat(Stream.of(first), more.stream())
                    .filter(text -> !text.isBlank())
                    .toList();
        }
    }
}
