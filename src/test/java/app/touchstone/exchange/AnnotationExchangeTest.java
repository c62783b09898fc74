package app.touchstone.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.touchstone.ReviewDesk;
import app.touchstone.TestDesk;
import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.basis.Problem;
import app.touchstone.claim.Claims;
import app.touchstone.codebook.Code;
import app.touchstone.codebook.Codebooks;
import app.touchstone.document.Document;
import app.touchstone.document.DocumentDetails;
import app.touchstone.document.Documents;
import app.touchstone.document.Imports;
import app.touchstone.journal.Journal;
import app.touchstone.marking.Mark;
import app.touchstone.marking.MarkBatch;
import app.touchstone.marking.MarkId;
import app.touchstone.marking.MarkKind;
import app.touchstone.marking.Marks;
import app.touchstone.marking.NewClaimMark;
import app.touchstone.marking.NewMark;
import app.touchstone.marking.NewPiece;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Marks out and annotations in, on every database we run on. */
@SpringBootTest
@Import({TestDesk.class, ReviewDesk.class})
abstract class AnnotationExchangeTest {

    private static final String TEXT = "He said 🙂 “it takes two sides”.\n\nЗолотий мільярд живе коштом інших.\n\n"
            + "المليار الذهبي يعيش على حساب الآخرين.\n\nA family 👨‍👩‍👧 went home. It takes two.";

    @Autowired
    TestDesk desk;

    @Autowired
    Imports imports;

    @Autowired
    Documents documents;

    @Autowired
    Marks marks;

    @Autowired
    Claims claims;

    @Autowired
    Codebooks codebooks;

    @Autowired
    Journal journal;

    @Autowired
    MarkExports exports;

    @Autowired
    AnnotationImport annotations;

    Member ada;
    private Document document;

    @BeforeEach
    void aDocument() {
        ada = desk.fresh();
        document = paste(TEXT);
    }

    @Test
    void should_bring_the_same_marks_into_a_copy_and_nothing_twice() {
        mark(document, code(0), "a note\n=1+1", "🙂");
        mark(document, code(1), "", "Золотий мільярд", "коштом");
        mark(document, code(1), "", "المليار", "👨‍👩‍👧", "went");
        marks.addClaim(
                ada,
                new NewClaimMark(
                        MarkId.fresh(), document.snapshot(), List.of(piece(TEXT, "it takes two sides")), null));
        Document copy = paste(TEXT);
        byte[] file = exported(document);

        ImportReport looked = annotations.look(ada, copy.id(), read(file), Map.of());
        assertThat(looked.counts()).isEqualTo(Map.of(ImportOutcome.EXACT, 4));
        assertThat(marks.on(ada, copy.snapshot())).isEmpty();

        ImportReport made = annotations.apply(ada, copy.id(), read(file), Map.of());
        assertThat(made.batch()).isNotNull();
        assertThat(said(copy)).isEqualTo(said(document)).hasSize(4);
        assertThat(annotations.apply(ada, copy.id(), read(file), Map.of()).counts())
                .isEqualTo(Map.of(ImportOutcome.ALREADY_THERE, 4));
        assertThat(annotations.apply(ada, document.id(), read(file), Map.of()).counts())
                .isEqualTo(Map.of(ImportOutcome.ALREADY_THERE, 4));
        assertThat(marks.on(ada, copy.snapshot())).hasSize(4);
    }

    @Test
    void should_take_an_import_back_as_one_and_make_it_anew() {
        Member bea = desk.join(ada, "bea", Role.EDITOR);
        mark(document, code(0), "", "🙂");
        Mark before = mark(document, code(0), "", "went");
        Document copy = paste(TEXT);
        Mark own = mark(copy, code(1), "", "home");
        byte[] file = exported(document);
        MarkBatch batch =
                annotations.apply(ada, copy.id(), read(file), Map.of()).batch();

        assertThatThrownBy(() -> annotations.undo(bea, copy.id(), batch.number()))
                .hasMessageContaining("NOT_FOUND");
        assertThat(annotations.undo(ada, copy.id(), batch.number()).marks()).isEqualTo(2);
        assertThat(annotations.undo(ada, copy.id(), batch.number()).marks()).isZero();
        assertThat(marks.on(ada, copy.snapshot())).extracting(Mark::id).containsExactly(own.id());
        assertThat(marks.on(ada, document.snapshot())).contains(before);

        assertThat(annotations.apply(ada, copy.id(), read(file), Map.of()).placed())
                .isEqualTo(2);
        assertThat(marks.on(ada, copy.snapshot())).hasSize(3);
        assertThat(journal.of(ada.desk().value(), copy.id().value()))
                .extracting(entry -> entry.action())
                .containsSubsequence("marks.imported", "marks.importRemoved", "marks.imported");
        assertThat(journal.verify(ada.desk().value(), count -> {}).holds()).isTrue();
    }

    @Test
    void should_say_of_each_annotation_what_happens() {
        String label = code(0).label();
        String file = "["
                + String.join(
                        ",",
                        annotation("1", label, position(8, 9) + "," + quote("🙂", "", "")),
                        annotation("2", label, position(12, 30) + "," + quote("it takes two sides", "", "")),
                        annotation("3", label, position(500, 510) + "," + quote("went home", "", "")),
                        annotation("4", label, quote("Золотий мільярд", "", "")),
                        annotation("5", label, quote("two", "", "")),
                        annotation("6", label, quote("two", "takes ", ".")),
                        annotation("7", label, position(0, 2) + "," + quote("She said otherwise", "", "")),
                        annotation("8", label, quote("\"it takes  two sides\"", "", "")),
                        annotation("9", label, position(0, 7)),
                        annotation("10", label, position(900, 910)),
                        annotation("11", label, ""),
                        annotation("12", "no such tag", quote("home", "", "")),
                        annotation("1", label, quote("home", "", "")),
                        annotation("14", label, position(-3, 2)))
                + "]";
        ImportReport report = look(file);
        assertThat(report.rows())
                .extracting(ImportRow::outcome)
                .containsExactly(
                        ImportOutcome.EXACT,
                        ImportOutcome.UTF16,
                        ImportOutcome.QUOTE_NOT_OFFSETS,
                        ImportOutcome.QUOTE,
                        ImportOutcome.AMBIGUOUS,
                        ImportOutcome.QUOTE,
                        ImportOutcome.TEXT_DIFFERS,
                        ImportOutcome.OTHER_SPELLING,
                        ImportOutcome.UNCHECKED,
                        ImportOutcome.OUTSIDE,
                        ImportOutcome.NOWHERE,
                        ImportOutcome.CODE_UNKNOWN,
                        ImportOutcome.TWICE,
                        ImportOutcome.OUTSIDE);
        assertThat(report.rows().get(4).times()).isEqualTo(2);
        assertThat(report.unknown()).containsExactly(new ImportReport.UnknownLabel("no such tag", 1));
        assertThat(report.rows().get(13).broken()).contains(AnnotationRule.POSITION);
        assertThat(marks.on(ada, document.snapshot())).isEmpty();

        Map<String, LabelChoice> choices = Map.of("no such tag", LabelChoice.code(code(1).id()));
        ImportReport made = annotations.apply(ada, document.id(), read(file), choices);
        assertThat(made.placed()).isEqualTo(8).isEqualTo(made.batch().marks());
        assertThat(said(document))
                .extracting(line -> line.split("\t")[0])
                .containsExactlyInAnyOrder(
                        "🙂",
                        "it takes two sides",
                        "went home",
                        "Золотий мільярд",
                        "two",
                        "“it takes two sides”",
                        "He said",
                        "home");
        assertThat(marks.on(ada, document.snapshot()))
                .allSatisfy(mark -> assertThat(mark.pieces())
                        .allSatisfy(piece -> assertThat(piece.range().in(TEXT)).isEqualTo(piece.quote())));
    }

    @Test
    void should_leave_out_what_is_to_be_left_out_and_make_claims_of_what_is_one() {
        String file = "[" + annotation("1", "junk", quote("home", "", "")) + ","
                + annotation("2", "claim", quote("went", "", "")) + "]";
        ImportReport made = annotations.apply(
                ada, document.id(), read(file), Map.of("junk", LabelChoice.SKIP, "claim", LabelChoice.CLAIM));
        assertThat(made.rows())
                .extracting(ImportRow::outcome)
                .containsExactly(ImportOutcome.LEFT_OUT, ImportOutcome.QUOTE);
        Mark claim = marks.on(ada, document.snapshot()).getFirst();
        assertThat(claim.kind()).isEqualTo(MarkKind.CLAIM);
        assertThat(claims.byIds(ada, List.of(claim.claim()))).hasSize(1);
        assertThat(annotations.undo(ada, document.id(), made.batch().number()).marks())
                .isEqualTo(1);
        assertThat(marks.on(ada, document.snapshot())).isEmpty();
    }

    @Test
    void should_refuse_whom_it_is_not_for() {
        Member reader = desk.join(ada, "len", Role.READER);
        AnnotationFile file = read("[" + annotation("1", "x", quote("home", "", "")) + "]");
        assertThatThrownBy(() -> annotations.look(reader, document.id(), file, Map.of()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("FORBIDDEN");
    }

    @Test
    void should_export_by_the_models_rules() {
        mark(document, code(0), "a note", "🙂");
        mark(document, code(1), "", "Золотий", "коштом");
        byte[] file = exported(document);
        JsonNode json = JsonMapper.shared().readTree(file);
        assertThat(AnnotationRules.brokenByFile(json)).isEmpty();
        assertThat(json.path("total").asInt()).isEqualTo(2);
        JsonNode target = json.at("/first/items/1/target/1");
        int start = TEXT.codePointCount(0, TEXT.indexOf("коштом"));
        assertThat(target.at("/selector/0/start").asInt()).isEqualTo(start);
        assertThat(target.at("/selector/1/exact").asString()).isEqualTo("коштом");
        assertThat(target.at("/state/sha256").asString()).hasSize(64);
        JsonLd.requireNothingLost(file);
    }

    @Test
    void should_take_in_a_hundred_thousand_annotations() {
        String words = IntStream.range(0, 50_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        Document large = paste(words);
        String label = code(0).label();
        StringBuilder json = new StringBuilder("{\"@context\": \"" + WebAnnotation.CONTEXT
                + "\", \"id\": \"urn:x:page\", \"type\": \"AnnotationPage\", \"items\": [");
        int at = 0;
        for (int i = 0; i < 50_000; i++) {
            String word = "word" + i;
            json.append(i == 0 ? "" : ",")
                    .append(annotation("a" + i, label, position(at, at + word.length()) + "," + quote(word, "", "")))
                    .append(',')
                    .append(annotation("b" + i, label, position(at + 7, at + 9) + "," + quote(word + " ", "", "")));
            at += word.length() + 1;
        }
        byte[] file = json.append("]}").toString().getBytes(StandardCharsets.UTF_8);

        Instant start = Instant.now();
        ImportReport made = annotations.apply(ada, large.id(), read(file), Map.of());
        Duration taken = Duration.between(start, Instant.now());
        assertThat(made.placed()).isEqualTo(100_000);
        // the last word has no space behind it
        assertThat(made.counts()).containsEntry(ImportOutcome.OTHER_SPELLING, 1);
        assertThat(taken).isLessThan(Duration.ofSeconds(60));
        assertThat(annotations.apply(ada, large.id(), read(file), Map.of()).counts())
                .containsEntry(ImportOutcome.ALREADY_THERE, 100_000);

        for (MarksFormat format : MarksFormat.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThat(exports.write(ada, large.id(), format, false, out)).isEqualTo(100_000);
        }
        assertThat(annotations.undo(ada, large.id(), made.batch().number()).marks())
                .isEqualTo(100_000);
    }

    private ImportReport look(String file) {
        return annotations.look(ada, document.id(), read(file), Map.of());
    }

    static AnnotationFile read(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    static AnnotationFile read(byte[] json) {
        return AnnotationFile.read(new ByteArrayInputStream(json));
    }

    private byte[] exported(Document from) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.write(ada, from.id(), MarksFormat.WEB_ANNOTATION, false, out);
        return out.toByteArray();
    }

    static String annotation(String id, String label, String selectors) {
        return "{\"@context\": \"" + WebAnnotation.CONTEXT + "\", \"id\": \"urn:x:" + id
                + "\", \"type\": \"Annotation\", \"body\": {\"type\": \"TextualBody\", \"purpose\": \"tagging\","
                + " \"value\": " + JsonMapper.shared().writeValueAsString(label)
                + "}, \"target\": {\"source\": \"https://example.org/a\", \"selector\": [" + selectors + "]}}";
    }

    static String position(int start, int end) {
        return "{\"type\": \"TextPositionSelector\", \"start\": " + start + ", \"end\": " + end + "}";
    }

    static String quote(String exact, String prefix, String suffix) {
        return JsonMapper.shared()
                .writeValueAsString(
                        Map.of("type", "TextQuoteSelector", "exact", exact, "prefix", prefix, "suffix", suffix));
    }

    /** What the marks of a document say, whatever their ids. */
    private List<String> said(Document of) {
        return marks.on(ada, of.snapshot()).stream()
                .map(mark -> String.join(
                        "\t",
                        mark.quote(),
                        mark.pieces().stream()
                                .map(piece -> piece.range().toString())
                                .collect(Collectors.joining()),
                        mark.kind().name(),
                        String.valueOf(mark.code()),
                        String.valueOf(mark.claim()),
                        mark.note()))
                .sorted()
                .toList();
    }

    private Document paste(String text) {
        return imports.paste(ada, new DocumentDetails("A speech", "", "", null, "", "en"), text);
    }

    private Code code(int which) {
        return codebooks.newest(ada).getFirst().codes().get(which);
    }

    private Mark mark(Document on, Code code, String note, String... quotes) {
        List<NewPiece> pieces =
                Arrays.stream(quotes).map(quote -> piece(TEXT, quote)).toList();
        return marks.add(ada, new NewMark(MarkId.fresh(), on.snapshot(), pieces, code.id(), note));
    }

    private static NewPiece piece(String text, String quote) {
        int start = text.indexOf(quote);
        return new NewPiece(start, start + quote.length(), quote);
    }
}
