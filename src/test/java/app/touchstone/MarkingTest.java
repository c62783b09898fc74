package app.touchstone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.basis.CursorPage;
import app.touchstone.basis.Problem;
import app.touchstone.claim.Appearances;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimDetails;
import app.touchstone.claim.Claims;
import app.touchstone.codebook.Code;
import app.touchstone.codebook.Codebooks;
import app.touchstone.document.Document;
import app.touchstone.document.DocumentDetails;
import app.touchstone.document.Documents;
import app.touchstone.document.Imports;
import app.touchstone.journal.ChainVerifier;
import app.touchstone.journal.Journal;
import app.touchstone.marking.Change;
import app.touchstone.marking.Concordance;
import app.touchstone.marking.ConcordanceLine;
import app.touchstone.marking.ConcordanceOrder;
import app.touchstone.marking.Mark;
import app.touchstone.marking.MarkChanges;
import app.touchstone.marking.MarkId;
import app.touchstone.marking.MarkVersion;
import app.touchstone.marking.Marks;
import app.touchstone.marking.NewClaimMark;
import app.touchstone.marking.NewMark;
import app.touchstone.marking.NewPiece;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bringing texts in and marking them through the services, on every database we run on. */
@SpringBootTest
@Import({TestDesk.class, ReviewDesk.class})
abstract class MarkingTest {

    private static final String TEXT = "He said 🙂 “it takes two sides”.\n\nЗолотий мільярд живе коштом інших.\n\n"
            + "المليار الذهبي يعيش على حساب الآخرين.\n\nA family 👨‍👩‍👧 went home.";

    @Autowired
    TestDesk desk;

    @Autowired
    Imports imports;

    @Autowired
    Documents documents;

    @Autowired
    Marks marks;

    @Autowired
    MarkChanges changes;

    @Autowired
    Concordance concordance;

    @Autowired
    Claims claims;

    @Autowired
    Appearances appearances;

    @Autowired
    Codebooks codebooks;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    private Member ada;
    private Document document;
    private String text;

    @BeforeEach
    void aDocument() {
        ada = desk.fresh();
        document = imports.paste(ada, titled("A speech"), TEXT);
        text = documents.snapshot(ada, document.snapshot()).text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"it takes two sides", "🙂", "Золотий мільярд", "المليار الذهبي", "👨‍👩‍👧", "sides”.\n\nЗолотий"
            })
    void should_find_a_mark_again_exactly_where_it_was(String quote) {
        Mark made = mark(quote);
        Mark read = marks.on(ada, document.snapshot()).getFirst();
        assertThat(read).isEqualTo(made);
        assertThat(text.substring(read.start(), read.end())).isEqualTo(quote).isEqualTo(read.quote());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 100000, He, OUTSIDE_TEXT",
        "-3, 2, He, OUTSIDE_TEXT",
        "5, 5, x, EMPTY",
        "9, 2, x, EMPTY",
        "8, 9, x, SPLITS_SURROGATE_PAIR",
        "0, 2, We, QUOTE_DIFFERS",
        "0, 2, He said, QUOTE_DIFFERS"
    })
    void should_refuse_a_passage_that_does_not_stand_there(int start, int end, String quote, String problem) {
        assertThatThrownBy(() -> marks.add(
                        ada, new NewMark(MarkId.fresh(), document.snapshot(), start, end, quote, code().id(), "")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(problem);
        assertThatThrownBy(() -> marks.addClaim(
                        ada, new NewClaimMark(MarkId.fresh(), document.snapshot(), start, end, quote, null)))
                .hasMessageContaining(problem);
        assertThat(marks.on(ada, document.snapshot())).isEmpty();
        assertThat(claims.counts(ada)).isEmpty();
    }

    @Test
    void should_find_a_broken_passage_again_exactly_where_it_was() {
        Mark made = marks.add(ada, pieces("two sides", "Золотий", "живе", "went home"));
        Mark read = marks.on(ada, document.snapshot()).getFirst();
        assertThat(read).isEqualTo(made).isEqualTo(marks.get(ada, made.id()));
        assertThat(read.pieces())
                .allSatisfy(piece -> assertThat(piece.range().in(text)).isEqualTo(piece.quote()));
        assertThat(read.quote()).isEqualTo("two sides … Золотий … живе … went home");
        assertThat(text.substring(read.start(), read.end()))
                .startsWith("two sides")
                .endsWith("went home");
    }

    @Test
    void should_say_what_is_wrong_with_the_pieces_and_store_nothing() {
        refused(List.of(), "marking.pieces.none");
        refused(List.of(piece("Золотий"), piece("two sides")), "marking.pieces.order");
        refused(List.of(piece("two sides"), piece("sides”")), "marking.pieces.overlap");
        refused(List.of(piece("two sides"), piece("two sides")), "marking.pieces.overlap");
        refused(List.of(piece("two sides"), new NewPiece(40, 900, "no")), "OUTSIDE_TEXT");
        refused(Collections.nCopies(51, piece("two sides")), "marking.pieces.tooMany");
        assertThat(marks.on(ada, document.snapshot())).isEmpty();
    }

    @Test
    void should_let_a_claim_of_a_broken_passage_appear_in_the_whole_stretch() {
        NewClaimMark broken = new NewClaimMark(
                MarkId.fresh(), document.snapshot(), List.of(piece("He said"), piece("two sides")), null);
        Mark mark = marks.addClaim(ada, broken);
        assertThat(claims.get(ada, mark.claim()).details().wording()).isEqualTo("He said … two sides");
        assertThat(appearances.of(ada, mark.claim()).getFirst().quote()).isEqualTo("He said 🙂 “it takes two sides");
    }

    @Test
    void should_make_one_mark_and_one_claim_of_two_sendings() {
        NewClaimMark sent = claimOf("it takes two sides");
        Mark first = marks.addClaim(ada, sent);
        Mark again = marks.addClaim(ada, sent);
        assertThat(again).isEqualTo(first);
        assertThat(claims.page(ada, java.util.Set.of(), "", null, 10).items()).hasSize(1);
        assertThat(appearances.of(ada, first.claim())).hasSize(1);
    }

    @Test
    void should_give_a_passage_to_another_claim_and_back() {
        Mark mark = marks.addClaim(ada, claimOf("it takes two sides"));
        Claim other = claims.draft(ada, ClaimDetails.ofWording("A dialogue takes two sides."));
        Mark moved = marks.reclaim(ada, mark.id(), other.id());
        assertThat(moved.claim()).isEqualTo(other.id());
        assertThat(appearances.of(ada, other.id())).hasSize(1);
        assertThat(appearances.of(ada, mark.claim())).isEmpty();
        marks.reclaim(ada, mark.id(), mark.claim());
        assertThat(appearances.of(ada, other.id())).isEmpty();
        assertThat(appearances.of(ada, mark.claim())).hasSize(1);
    }

    @Test
    void should_extend_a_mark_and_tell_the_journal_before_and_after() {
        Mark mark = mark("two sides");
        Mark placed = changes.apply(
                        ada,
                        List.of(new Change.Place(
                                mark.id(), mark.version(), List.of(piece("takes two sides"), piece("went home")))))
                .getFirst();
        assertThat(placed.quote()).isEqualTo("takes two sides … went home");
        assertThat(placed.version()).isGreaterThan(mark.version());
        assertThat(marks.get(ada, mark.id())).isEqualTo(placed);
        assertThat(lastEntry()).contains("mark.placed", "before", "[[" + mark.start() + "," + mark.end() + "]]");
        Mark shortened = changes.apply(
                        ada,
                        List.of(new Change.PlaceBack(
                                mark.id(),
                                placed.version(),
                                List.of(mark.pieces().getFirst().range()))))
                .getFirst();
        assertThat(marks.get(ada, mark.id())).isEqualTo(shortened);
        assertThat(shortened.pieces()).isEqualTo(mark.pieces());
        assertThat(verify().holds()).isTrue();
    }

    @Test
    void should_let_the_appearance_move_with_its_mark() {
        Mark mark = marks.addClaim(ada, claimOf("two sides"));
        changes.apply(ada, List.of(new Change.Place(mark.id(), mark.version(), List.of(piece("takes two sides")))));
        assertThat(appearances.of(ada, mark.claim()))
                .extracting(seen -> seen.quote())
                .containsExactly("takes two sides");
    }

    @Test
    void should_refuse_a_change_of_a_mark_that_somebody_has_changed_and_name_them() {
        Member ben = desk.join(ada, "Ben", Role.REVIEWER);
        Mark mark = mark("two sides");
        marks.note(ben, mark.id(), "Ben was here");
        assertThatThrownBy(() -> changes.apply(ada, List.of(new Change.TakeOff(mark.id(), mark.version()))))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.kind()).isEqualTo(Problem.Kind.STALE);
                    assertThat(problem.arguments()).containsExactly("Ben");
                });
        assertThat(marks.get(ada, mark.id()).removed()).isFalse();
        assertThatThrownBy(() -> changes.split(ada, mark.id(), mark.version(), mark.start() + 4, MarkId.fresh()))
                .hasMessageContaining("marking.stale");
    }

    @Test
    void should_change_all_of_several_marks_or_none() {
        Mark first = mark("two sides");
        Mark second = mark("went home");
        assertThatThrownBy(() -> changes.apply(
                        ada,
                        List.of(
                                new Change.TakeOff(first.id(), first.version()),
                                new Change.TakeOff(second.id(), second.version() + 7))))
                .isInstanceOf(Problem.class);
        assertThat(marks.on(ada, document.snapshot())).hasSize(2);
        changes.apply(
                ada,
                List.of(
                        new Change.TakeOff(first.id(), first.version()),
                        new Change.TakeOff(second.id(), second.version())));
        assertThat(marks.on(ada, document.snapshot())).isEmpty();
        assertThat(lastEntry())
                .contains("marks.changed", first.id().toString(), second.id().toString());
    }

    @Test
    void should_split_a_mark_at_a_place_and_merge_the_two_again() {
        Mark whole = mark("it takes two sides");
        MarkId newId = MarkId.fresh();
        List<Mark> two = changes.split(ada, whole.id(), whole.version(), text.indexOf("two"), newId);
        assertThat(two).extracting(Mark::quote).containsExactly("it takes", "two sides");
        assertThat(changes.split(ada, whole.id(), whole.version(), text.indexOf("two"), newId))
                .isEqualTo(two);
        assertThat(two.getLast().madeBy()).isEqualTo(whole.madeBy());

        marks.note(ada, newId, "the second");
        Mark kept = changes.merge(
                        ada, List.of(new MarkVersion(newId, Change.ANY), new MarkVersion(whole.id(), Change.ANY)))
                .getFirst();
        assertThat(kept.id()).isEqualTo(whole.id());
        assertThat(kept.quote()).isEqualTo("it takes … two sides");
        assertThat(kept.note()).isEqualTo("the second");
        assertThat(marks.on(ada, document.snapshot())).containsExactly(kept);
    }

    @Test
    void should_unite_pieces_that_overlap_or_touch_when_merging() {
        Mark one = mark("it takes two");
        Mark other = mark("two sides");
        Mark kept = changes.merge(ada, List.of(new MarkVersion(one.id(), 0), new MarkVersion(other.id(), 0)))
                .getFirst();
        assertThat(kept.pieces()).hasSize(1);
        assertThat(kept.quote()).isEqualTo("it takes two sides");
    }

    @Test
    void should_refuse_to_split_outside_and_to_merge_what_says_something_else() {
        Mark coded = mark("two sides");
        Mark claim = marks.addClaim(ada, claimOf("went home"));
        assertThatThrownBy(() -> changes.split(ada, coded.id(), 0, coded.start(), MarkId.fresh()))
                .hasMessageContaining("marking.split.outside");
        assertThatThrownBy(() -> changes.split(ada, coded.id(), 0, 900_000, MarkId.fresh()))
                .hasMessageContaining("marking.split.outside");
        assertThatThrownBy(() ->
                        changes.merge(ada, List.of(new MarkVersion(coded.id(), 0), new MarkVersion(claim.id(), 0))))
                .hasMessageContaining("marking.merge.differ");
        assertThatThrownBy(() ->
                        changes.merge(ada, List.of(new MarkVersion(coded.id(), 0), new MarkVersion(coded.id(), 0))))
                .hasMessageContaining("marking.merge.one");
    }

    @Test
    void should_mark_every_occurrence_once() {
        Document poem = imports.paste(ada, titled("Poem"), "A rose is a rose is a rose.");
        List<Mark> made = marks.addEverywhere(ada, poem.snapshot(), "rose", code().id(), "");
        assertThat(made).extracting(Mark::start).containsExactly(2, 12, 22);
        assertThat(marks.addEverywhere(ada, poem.snapshot(), "rose", code().id(), ""))
                .isEmpty();
        assertThat(marks.addEverywhere(ada, poem.snapshot(), "tulip", code().id(), ""))
                .isEmpty();
        assertThat(lastEntry()).contains("marks.added");
    }

    @Test
    void should_find_marks_by_words_of_any_piece_and_of_the_note() {
        Mark broken = marks.add(ada, pieces("two sides", "Золотий"));
        Mark noted = mark("went home");
        marks.note(ada, noted.id(), "100% sure");
        assertThat(marks.matching(ada, document.snapshot(), "золотий")).containsExactly(broken.id());
        assertThat(marks.matching(ada, document.snapshot(), "100% S")).containsExactly(noted.id());
        assertThat(marks.matching(ada, document.snapshot(), "100_ s")).isEmpty();
        assertThat(marks.matching(ada, document.snapshot(), "% OR 1=1 --")).isEmpty();
    }

    @Test
    void should_keep_whether_a_person_must_decide_until_one_has() {
        Mark mark = mark("two sides");
        Mark doubted = changes.apply(ada, List.of(new Change.Doubt(mark.id(), Change.ANY, true)))
                .getFirst();
        assertThat(marks.get(ada, mark.id()).toDecide()).isTrue();
        changes.apply(ada, List.of(new Change.Doubt(mark.id(), doubted.version(), false)));
        assertThat(marks.get(ada, mark.id()).toDecide()).isFalse();
    }

    @Test
    void should_line_the_passages_of_a_code_up_across_documents_page_by_page() {
        Document poem = imports.paste(ada, titled("Poem"), "A rose, Bob. b rose! C Rose? " + "z rose a");
        marks.addEverywhere(ada, poem.snapshot(), "rose", code().id(), "");
        Mark other = mark("two sides");
        assertThat(concordance.count(ada, code().id(), false)).isEqualTo(4);
        assertThat(lines(ConcordanceOrder.AFTER))
                .extracting(ConcordanceLine::after)
                .satisfies(after -> {
                    assertThat(after).hasSize(4);
                    assertThat(after.stream()
                                    .map(one -> one.strip().toLowerCase(java.util.Locale.ROOT))
                                    .toList())
                            .isSorted();
                });
        assertThat(lines(ConcordanceOrder.BEFORE))
                .extracting(ConcordanceLine::before)
                .last()
                .isEqualTo("A rose, Bob. b rose! C Rose? z ");
        assertThat(lines(ConcordanceOrder.DOCUMENT))
                .extracting(ConcordanceLine::mark)
                .startsWith(other.id());
        assertThat(lines(ConcordanceOrder.PASSAGE))
                .extracting(ConcordanceLine::quote)
                .last()
                .isEqualTo("two sides");
    }

    private List<ConcordanceLine> lines(ConcordanceOrder order) {
        List<ConcordanceLine> all = new ArrayList<>();
        UUID cursor = null;
        do {
            CursorPage<ConcordanceLine> page = concordance.page(ada, code().id(), true, order, cursor, 1);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private String lastEntry() {
        var entry = journal.latest(ada.desk().value(), Long.MAX_VALUE, 1).getFirst();
        return entry.action() + " " + entry.content();
    }

    @Test
    void should_number_claims_without_gap_or_double_when_many_write_at_once() throws Exception {
        List<Future<Long>> numbers = new ArrayList<>();
        try (ExecutorService many = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 24; i++) {
                String wording = "Claim " + i;
                numbers.add(many.submit(
                        () -> claims.draft(ada, ClaimDetails.ofWording(wording)).number()));
            }
        }
        List<Long> found = new ArrayList<>();
        for (Future<Long> number : numbers) {
            found.add(number.get());
        }
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 24).boxed().toList());
        assertThat(verify().holds()).isTrue();
    }

    @Test
    void should_keep_readers_from_importing_and_marking() {
        Member reader = desk.join(ada, "len", Role.READER);
        assertThatThrownBy(() -> imports.paste(reader, titled("No"), "Text.")).hasMessageContaining("forbidden");
        assertThatThrownBy(() -> marks.addClaim(reader, claimOf("two sides"))).hasMessageContaining("forbidden");
        assertThat(documents.count(ada, "")).isEqualTo(1);
    }

    @Test
    void should_take_from_the_file_what_the_person_left_empty_and_nothing_else() {
        byte[] page = "<html lang='uk'><head><title>Заголовок</title><meta name='author' content='Оля'></head><body><p>"
                .concat(
                        "Це речення написано українською мовою для перевірки.</p><script>alert(1)</script></body></html>")
                .getBytes(StandardCharsets.UTF_8);
        Document taken =
                imports.file(ada, new DocumentDetails("", "The Courier", "", null, "", "und"), "page.html", page);
        assertThat(taken.details().title()).isEqualTo("Заголовок");
        assertThat(taken.details().publisher()).isEqualTo("The Courier");
        assertThat(taken.details().author()).isEqualTo("Оля");
        assertThat(taken.details().language()).isEqualTo("uk");
        assertThat(documents.snapshot(ada, taken.snapshot()).text()).doesNotContain("alert");
    }

    @Test
    void should_store_nothing_of_a_text_that_cannot_be_read() {
        assertThatThrownBy(() -> imports.paste(ada, titled("Empty"), " \n "))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.field()).isEqualTo("text");
                    assertThat(problem.key()).isEqualTo("document.problem.EMPTY");
                });
        assertThatThrownBy(() ->
                        imports.file(ada, titled("Cut"), "a.pdf", "%PDF-1.7 cut".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.field()).isEqualTo("file"));
        assertThat(documents.count(ada, "")).isEqualTo(1);
    }

    @Test
    void should_list_the_newest_first_and_count_what_the_filter_leaves() {
        imports.paste(ada, titled("Second 100%"), "Words.");
        assertThat(documents.latest(ada, "", 0, 10))
                .extracting(found -> found.details().title())
                .containsExactly("Second 100%", "A speech");
        assertThat(documents.latest(ada, "", 1, 1)).hasSize(1);
        assertThat(documents.count(ada, "SPEECH")).isEqualTo(1);
        assertThat(documents.count(ada, "0%")).isEqualTo(1);
        assertThat(documents.count(ada, "A%h")).isZero();
        assertThat(documents.count(ada, "A_speech")).isZero();
    }

    @Test
    void should_notice_that_an_entry_was_changed() {
        desk.tamper(() -> jdbc.sql("update journal_entry set content = '{}' where sequence = 2 and desk_id = ?")
                .param(ada.desk().value())
                .update());
        assertThat(verify().fault()).isEqualTo(ChainVerifier.Fault.CHANGED);
    }

    @Test
    void should_notice_that_an_entry_is_missing() {
        desk.tamper(() -> jdbc.sql("delete from journal_entry where sequence = 2 and desk_id = ?")
                .param(ada.desk().value())
                .update());
        assertThat(verify().fault()).isEqualTo(ChainVerifier.Fault.REMOVED);
    }

    @Test
    void should_notice_that_the_end_was_cut_off() {
        desk.tamper(() -> jdbc.sql("delete from journal_entry where sequence = ? and desk_id = ?")
                .params(journal.count(ada.desk().value()), ada.desk().value())
                .update());
        assertThat(verify().fault()).isEqualTo(ChainVerifier.Fault.REMOVED);
    }

    private ChainVerifier.Result verify() {
        return journal.verify(ada.desk().value(), entry -> {});
    }

    private Mark mark(String quote) {
        int start = text.indexOf(quote);
        return marks.add(
                ada,
                new NewMark(
                        MarkId.fresh(), document.snapshot(), start, start + quote.length(), quote, code().id(), ""));
    }

    private NewMark pieces(String... quotes) {
        return new NewMark(
                MarkId.fresh(),
                document.snapshot(),
                Arrays.stream(quotes).map(this::piece).toList(),
                code().id(),
                "");
    }

    private NewPiece piece(String quote) {
        int start = text.indexOf(quote);
        return new NewPiece(start, start + quote.length(), quote);
    }

    private void refused(List<NewPiece> pieces, String problem) {
        assertThatThrownBy(
                        () -> marks.add(ada, new NewMark(MarkId.fresh(), document.snapshot(), pieces, code().id(), "")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(problem);
    }

    private NewClaimMark claimOf(String quote) {
        int start = text.indexOf(quote);
        return new NewClaimMark(MarkId.fresh(), document.snapshot(), start, start + quote.length(), quote, null);
    }

    private Code code() {
        return codebooks.newest(ada).getFirst().codes().getFirst();
    }

    private static DocumentDetails titled(String title) {
        return new DocumentDetails(title, "", "", null, "", "und");
    }
}
