package app.touchstone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.touchstone.account.DeskId;
import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.basis.CursorPage;
import app.touchstone.basis.Problem;
import app.touchstone.codebook.Code;
import app.touchstone.codebook.CodeKind;
import app.touchstone.codebook.CodeLink;
import app.touchstone.codebook.Codebook;
import app.touchstone.codebook.CodebookDraft;
import app.touchstone.codebook.CodebookDrafts;
import app.touchstone.codebook.CodebookFile;
import app.touchstone.codebook.CodebookFile.Entry;
import app.touchstone.codebook.CodebookHead;
import app.touchstone.codebook.Codebooks;
import app.touchstone.codebook.DraftChange;
import app.touchstone.codebook.Evolution;
import app.touchstone.codebook.EvolutionPreview;
import app.touchstone.codebook.EvolutionPreview.Fate;
import app.touchstone.codebook.EvolutionPreview.Touched;
import app.touchstone.codebook.Evolutions;
import app.touchstone.codebook.FrameFunction;
import app.touchstone.codebook.MarkedCodes;
import app.touchstone.codebook.NewCodebook;
import app.touchstone.document.Document;
import app.touchstone.document.DocumentDetails;
import app.touchstone.document.Imports;
import app.touchstone.journal.Journal;
import app.touchstone.marking.Change;
import app.touchstone.marking.DoubtedMark;
import app.touchstone.marking.Mark;
import app.touchstone.marking.MarkChanges;
import app.touchstone.marking.MarkId;
import app.touchstone.marking.Marks;
import app.touchstone.marking.NewMark;
import app.touchstone.marking.ToDecide;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A codebook that is edited, published anew, and takes its marks along. */
@SpringBootTest
@Import({TestDesk.class, ReviewDesk.class})
abstract class CodebookEvolutionTest {

    private static final String TEXT = "alpha beta gamma delta epsilon";

    @Autowired
    TestDesk desk;

    @Autowired
    Imports imports;

    @Autowired
    Marks marks;

    @Autowired
    MarkChanges changes;

    @Autowired
    Codebooks codebooks;

    @Autowired
    CodebookDrafts drafts;

    @Autowired
    Evolutions evolutions;

    @Autowired
    ToDecide toDecide;

    @Autowired
    Journal journal;

    private Member ada;
    private Document document;
    private Codebook first;

    @BeforeEach
    void aBookWithMarks() {
        ada = desk.fresh();
        document = imports.paste(ada, new DocumentDetails("Words", "", "", null, "", "en"), TEXT);
        CodebookDraft draft = drafts.create(ada, new NewCodebook("greek", CodeKind.FRAMING, "Greek", "en", null));
        for (String key : List.of("a", "b", "c", "d")) {
            draft = edit(draft, new DraftChange.Add(code(key, null)));
        }
        draft = edit(draft, new DraftChange.Under("d", "c"));
        first = drafts.publish(ada, draft.id(), draft.version());
    }

    @Test
    void should_publish_a_new_book_and_keep_it_as_it_is() {
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.codes()).extracting(Code::key).containsExactly("a", "b", "c", "d");
        assertThat(drafts.of(ada, "greek")).isEmpty();
        CodebookDraft draft = drafts.start(ada, "greek");
        assertThat(drafts.start(ada, "greek").id()).isEqualTo(draft.id());
        draft = edit(draft, new DraftChange.Write("a", code("a", null, "Alpha renamed")));
        Codebook second = drafts.publish(ada, draft.id(), draft.version());
        assertThat(codebooks.get(ada, first.id())).isEqualTo(first);
        assertThat(codebooks.versions(ada, "greek"))
                .extracting(CodebookHead::number)
                .containsExactly(2, 1);
        assertThat(codebooks.diff(ada, first.id(), second.id())).singleElement().satisfies(change -> {
            assertThat(change.key()).isEqualTo("a");
            assertThat(change.after()).isEqualTo("Alpha renamed");
        });
    }

    @Test
    void should_keep_all_that_a_code_says() {
        Entry rich = new Entry(
                "a",
                null,
                "A",
                "means a",
                "in",
                "out",
                "one",
                "not",
                "us",
                "teal",
                "q",
                List.of("two", "three"),
                List.of("nor"),
                List.of(new CodeLink("DISARM", "T0023", "Distort facts")),
                Set.of(FrameFunction.CAUSE, FrameFunction.REMEDY),
                "Ask twice.");
        CodebookDraft draft = edit(drafts.start(ada, "greek"), new DraftChange.Write("a", rich));
        Codebook second = drafts.publish(ada, draft.id(), draft.version());
        assertThat(second.file().codes()).contains(rich);
        assertThat(codebooks.get(ada, second.id()).file()).isEqualTo(second.file());
    }

    @Test
    void should_say_before_and_do_after_what_becomes_of_marks() {
        Mark kept = mark("alpha", "a");
        Mark merged = mark("beta", "b");
        Mark split = mark("gamma", "c");
        Mark removed = mark("delta", "d");
        CodebookDraft draft = drafts.start(ada, "greek");
        draft = edit(draft, new DraftChange.Write("a", code("a", null, "Alpha")));
        draft = edit(draft, new DraftChange.Merge("b", "a"));
        draft = edit(draft, new DraftChange.Remove("d"));
        draft = edit(draft, new DraftChange.Split("c", List.of(code("c1", null), code("c2", null))));

        EvolutionPreview preview = drafts.preview(ada, draft.id());
        assertThat(preview.touched())
                .extracting(Touched::key, Touched::fate, Touched::to, Touched::marks)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("b", Fate.MERGE, List.of("a"), 1),
                        Tuple.tuple("c", Fate.SPLIT, List.of("c1", "c2"), 1),
                        Tuple.tuple("d", Fate.REMOVED, List.of(), 1),
                        Tuple.tuple("a", Fate.FOLLOW, List.of("a"), 1));
        assertThat(preview.touched())
                .allSatisfy(one -> assertThat(one.passages()).hasSize(1));
        assertThat(preview.moving()).isEqualTo(2);
        assertThat(preview.waiting()).isEqualTo(2);

        Codebook second = drafts.publish(ada, draft.id(), draft.version());
        assertThat(codeOf(kept)).isEqualTo(at(second, "a"));
        assertThat(codeOf(merged)).isEqualTo(at(second, "a"));
        assertThat(codeOf(split)).isEqualTo(at(first, "c"));
        assertThat(marks.get(ada, split.id()).toDecide()).isTrue();
        assertThat(codeOf(removed)).isEqualTo(at(first, "d"));
        assertThat(marks.get(ada, removed.id()).toDecide()).isTrue();
        assertThat(marks.get(ada, kept.id()).toDecide()).isFalse();
        assertThat(evolutions.marks(ada, "greek")).isEqualTo(java.util.Map.of(1, 2, 2, 2));
        assertThat(journal.verify(ada.desk().value(), sequence -> {}).holds()).isTrue();
    }

    @Test
    void should_give_the_former_code_back_only_where_nobody_changed_the_mark() {
        Mark untouched = mark("alpha", "b");
        Mark noted = mark("beta", "b");
        Mark asked = mark("gamma", "c");
        Codebook second = mergeAndSplit();
        changes.apply(
                ada,
                List.of(new Change.Note(noted.id(), marks.get(ada, noted.id()).version(), "mine now")));
        Evolution evolution = evolutions.of(ada, "greek").getFirst();
        assertThat(evolution.moved()).isEqualTo(2);
        assertThat(evolution.toDecide()).isEqualTo(1);

        MarkedCodes.TakenBack back = evolutions.takeBack(ada, evolution.id());
        assertThat(back).isEqualTo(new MarkedCodes.TakenBack(2, 1));
        assertThat(codeOf(untouched)).isEqualTo(at(first, "b"));
        assertThat(codeOf(noted)).isEqualTo(at(second, "a"));
        assertThat(marks.get(ada, asked.id()).toDecide()).isFalse();
        assertThatThrownBy(() -> evolutions.takeBack(ada, evolution.id()))
                .hasMessageContaining("codebook.evolution.undone");

        assertThat(evolutions.bring(ada, "greek")).isPresent();
        assertThat(codeOf(untouched)).isEqualTo(at(second, "a"));
    }

    @Test
    void should_ask_once_and_leave_what_a_person_decided() {
        Mark split = mark("gamma", "c");
        Codebook second = mergeAndSplit();
        changes.apply(ada, List.of(new Change.Doubt(split.id(), Change.ANY, false)));
        evolutions.bring(ada, "greek");
        assertThat(marks.get(ada, split.id()).toDecide()).isFalse();
        changes.apply(ada, List.of(new Change.Recode(split.id(), Change.ANY, at(second, "c2"))));
        assertThat(codeOf(split)).isEqualTo(at(second, "c2"));
    }

    @Test
    void should_gather_what_a_person_must_decide_page_by_page_with_the_codes_to_choose_from() {
        Mark later = mark("gamma", "c");
        Mark earlier = mark("alpha", "c");
        Mark last = mark("delta", "c");
        mark("beta", "a");
        assertThat(toDecide.count(ada)).isZero();
        Codebook second = mergeAndSplit();

        assertThat(toDecide.count(ada)).isEqualTo(3);
        CursorPage<DoubtedMark> start = toDecide.page(ada, null, 2);
        assertThat(start.items()).extracting(one -> one.mark().id()).containsExactly(earlier.id(), later.id());
        assertThat(start.items())
                .allSatisfy(one -> assertThat(one.successors()).containsExactly(at(second, "c1"), at(second, "c2")));
        CursorPage<DoubtedMark> rest = toDecide.page(ada, start.next(), 2);
        assertThat(rest.items()).extracting(one -> one.mark().id()).containsExactly(last.id());
        assertThat(rest.next()).isNull();

        changes.apply(
                ada,
                List.of(
                        new Change.Recode(later.id(), Change.ANY, at(second, "c2")),
                        new Change.Doubt(last.id(), Change.ANY, false)));
        assertThat(toDecide.page(ada, null, 2).items())
                .extracting(one -> one.mark().id())
                .containsExactly(earlier.id());
        Member stranger = new Member(ada.person(), "Eve", DeskId.fresh(), "Elsewhere", ada.permissions());
        assertThat(toDecide.count(stranger)).isZero();
        assertThat(toDecide.page(stranger, null, 2).items()).isEmpty();
    }

    @Test
    void should_keep_a_mark_made_under_the_old_version_and_bring_it_over_later() {
        Codebook second = mergeAndSplit();
        // the palette of somebody who had the text open still offers the first version
        Mark late = mark("epsilon", "b");
        assertThat(codeOf(late)).isEqualTo(at(first, "b"));
        assertThat(evolutions.bring(ada, "greek"))
                .hasValueSatisfying(one -> assertThat(one.moved()).isEqualTo(1));
        assertThat(codeOf(late)).isEqualTo(at(second, "a"));
        assertThat(evolutions.bring(ada, "greek")).isEmpty();
    }

    @Test
    void should_follow_over_several_versions_and_take_back_the_last_first() {
        Mark mark = mark("beta", "b");
        mergeAndSplit();
        Evolution older = evolutions.of(ada, "greek").getFirst();
        CodebookDraft draft = drafts.start(ada, "greek");
        draft = edit(draft, new DraftChange.Merge("a", "c1"));
        Codebook third = drafts.publish(ada, draft.id(), draft.version());
        assertThat(codeOf(mark)).isEqualTo(at(third, "c1"));
        assertThatThrownBy(() -> evolutions.takeBack(ada, older.id())).hasMessageContaining("codebook.evolution.newer");
        Mark late = mark("epsilon", "b");
        evolutions.bring(ada, "greek");
        assertThat(codeOf(late)).isEqualTo(at(third, "c1"));
    }

    @Test
    void should_notice_two_people_at_one_draft() {
        CodebookDraft draft = drafts.start(ada, "greek");
        edit(draft, new DraftChange.Remove("a"));
        assertThatThrownBy(() -> edit(draft, new DraftChange.Remove("b")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.STALE));
        assertThatThrownBy(() -> drafts.publish(ada, draft.id(), draft.version()))
                .hasMessageContaining("stale");
    }

    @Test
    void should_take_the_last_edit_back_and_discard() {
        CodebookDraft draft = drafts.start(ada, "greek");
        CodebookDraft edited = edit(draft, new DraftChange.Remove("a"));
        CodebookDraft back = drafts.undo(ada, draft.id(), edited.version());
        assertThat(back.content()).isEqualTo(draft.content());
        drafts.discard(ada, back.id(), back.version());
        assertThat(drafts.of(ada, "greek")).isEmpty();
    }

    @Test
    void should_not_publish_what_is_wrong_or_outdated() {
        CodebookDraft draft = edit(drafts.start(ada, "greek"), new DraftChange.Add(Entry.fresh("e", null, "E", "red")));
        assertThat(draft.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.path()).isEqualTo("codes[4].definition"));
        assertThatThrownBy(() -> drafts.publish(ada, draft.id(), draft.version()))
                .hasMessageContaining("codebook.csv.definition");
        CodebookFile same = first.file();
        codebooks.publish(ada, same);
        CodebookDraft sound = edit(draft, new DraftChange.Remove("e"));
        assertThatThrownBy(() -> drafts.publish(ada, sound.id(), sound.version()))
                .hasMessageContaining("codebook.draft.outdated");
        assertThat(codebooks.versions(ada, "greek")).hasSize(2);
    }

    @Test
    void should_take_a_file_as_a_draft_of_the_book_it_names() {
        CodebookDraft taken = drafts.take(ada, first.file().with(List.of(code("x", null))));
        assertThat(taken.base()).isEqualTo(1);
        Codebook second = drafts.publish(ada, taken.id(), taken.version());
        assertThat(second.number()).isEqualTo(2);
        assertThatThrownBy(() -> drafts.take(ada, first.file().with(List.of(code("x", "y")))))
                .hasMessageContaining("codebook.file.parent");
    }

    @Test
    void should_leave_it_to_editors_of_the_desk() {
        Member reviewer = desk.join(ada, "rev", Role.REVIEWER);
        CodebookDraft draft = drafts.start(ada, "greek");
        assertThatThrownBy(() -> drafts.start(reviewer, "greek"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.FORBIDDEN));
        assertThatThrownBy(() -> evolutions.bring(reviewer, "greek")).hasMessageContaining("forbidden");
        Member stranger = new Member(ada.person(), "Eve", DeskId.fresh(), "Elsewhere", ada.permissions());
        assertThatThrownBy(() -> drafts.get(stranger, draft.id())).hasMessageContaining("notFound.draft");
        assertThatThrownBy(() -> codebooks.get(stranger, first.id())).hasMessageContaining("notFound.codebook");
    }

    /** The second version: b merged into a, c split into c1 and c2. */
    private Codebook mergeAndSplit() {
        CodebookDraft draft = drafts.start(ada, "greek");
        draft = edit(draft, new DraftChange.Merge("b", "a"));
        draft = edit(draft, new DraftChange.Split("c", List.of(code("c1", null), code("c2", null))));
        return drafts.publish(ada, draft.id(), draft.version());
    }

    private CodebookDraft edit(CodebookDraft draft, DraftChange change) {
        return drafts.change(ada, draft.id(), draft.version(), change);
    }

    private Mark mark(String quote, String key) {
        int start = TEXT.indexOf(quote);
        return marks.add(
                ada,
                new NewMark(
                        MarkId.fresh(), document.snapshot(), start, start + quote.length(), quote, at(first, key), ""));
    }

    private app.touchstone.codebook.CodeId codeOf(Mark mark) {
        return marks.get(ada, mark.id()).code();
    }

    private static app.touchstone.codebook.CodeId at(Codebook book, String key) {
        return book.codes().stream()
                .filter(code -> code.key().equals(key))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Entry code(String key, @org.jspecify.annotations.Nullable String parent) {
        return code(key, parent, key.toUpperCase(java.util.Locale.ROOT));
    }

    private static Entry code(String key, @org.jspecify.annotations.Nullable String parent, String label) {
        return new Entry(key, parent, label, "means " + key, "", "", "", null, null, "red", null);
    }
}
