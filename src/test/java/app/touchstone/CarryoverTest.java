package app.touchstone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.touchstone.account.DeskId;
import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.anchoring.Carried.Outcome;
import app.touchstone.basis.Problem;
import app.touchstone.claim.Appearances;
import app.touchstone.codebook.Codebooks;
import app.touchstone.document.Document;
import app.touchstone.document.DocumentDetails;
import app.touchstone.document.Documents;
import app.touchstone.document.Imports;
import app.touchstone.document.SnapshotHead;
import app.touchstone.document.SnapshotId;
import app.touchstone.journal.Journal;
import app.touchstone.marking.CarriedMark;
import app.touchstone.marking.CarryDecision;
import app.touchstone.marking.Carryover;
import app.touchstone.marking.Change;
import app.touchstone.marking.Mark;
import app.touchstone.marking.MarkChanges;
import app.touchstone.marking.MarkId;
import app.touchstone.marking.Marks;
import app.touchstone.marking.NewClaimMark;
import app.touchstone.marking.NewMark;
import app.touchstone.marking.NewPiece;
import app.touchstone.marking.ToDecide;
import app.touchstone.marking.WaitingDocument;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Marks on a text that has changed. */
@SpringBootTest
@Import({TestDesk.class, ReviewDesk.class})
abstract class CarryoverTest {

    private static final String BEFORE = "The summit ended on Thursday in the capital.\n\n"
            + "The “golden billion” lives at the expense of others, the president said.\n\n"
            + "Grain ships left the harbour on Friday, the ministry said.";
    private static final String AFTER = "The summit ended on Thursday in Astana, the capital.\n\n"
            + "A new paragraph stands here.\n\n"
            + "The “golden billion” lives at the cost of others, the president said.";

    @Autowired
    TestDesk desk;

    @Autowired
    Imports imports;

    @Autowired
    Documents documents;

    @Autowired
    Marks marks;

    @Autowired
    Carryover carryover;

    @Autowired
    Appearances appearances;

    @Autowired
    Codebooks codebooks;

    @Autowired
    ToDecide toDecide;

    @Autowired
    MarkChanges changes;

    @Autowired
    Journal journal;

    private Member ada;
    private Document document;

    @BeforeEach
    void aMarkedDocument() {
        ada = desk.fresh();
        document = imports.paste(ada, new DocumentDetails("A speech", "", "", null, "", "en"), BEFORE);
        mark("The “golden billion”");
        mark("at the expense of others");
        mark("Grain ships left the harbour on Friday");
    }

    @Test
    void should_carry_what_is_sure_and_leave_the_rest_to_a_person() {
        Document renewed = renew(AFTER);
        assertThat(renewed.snapshotNumber()).isEqualTo(2);
        assertThat(documents.snapshots(ada, document.id()))
                .extracting(SnapshotHead::number)
                .containsExactly(1, 2);

        List<CarriedMark> carried = carryover.of(ada, document.id());
        assertThat(carried)
                .extracting(CarriedMark::outcome, CarriedMark::decision)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Outcome.MOVED, CarryDecision.BY_ITSELF),
                        org.assertj.core.groups.Tuple.tuple(Outcome.EDITED, CarryDecision.WAITING),
                        org.assertj.core.groups.Tuple.tuple(Outcome.LOST, CarryDecision.WAITING));
        assertThat(carryover.waiting(ada, document.id())).isEqualTo(2);
        assertThat(marks.on(ada, renewed.snapshot())).extracting(Mark::quote).containsExactly("The “golden billion”");
        assertThat(marks.on(ada, document.snapshot())).hasSize(3);
        assertThat(journal.verify(ada.desk().value(), sequence -> {}).holds()).isTrue();
    }

    @Test
    void should_gather_the_documents_that_wait_and_take_doubts_along() {
        Mark doubted = marks.on(ada, document.snapshot()).getFirst();
        changes.apply(ada, List.of(new Change.Doubt(doubted.id(), Change.ANY, true)));
        Document renewed = renew(AFTER);
        assertThat(toDecide.documents(ada)).containsExactly(new WaitingDocument(document.id(), "A speech", 2));
        // the doubt goes along to the new text, and only there it is asked about
        assertThat(toDecide.page(ada, null, 10).items())
                .singleElement()
                .satisfies(one -> assertThat(one.mark().snapshot()).isEqualTo(renewed.snapshot()));
        assertThat(toDecide.count(ada)).isEqualTo(1);

        renew(AFTER + " And more.");
        assertThat(toDecide.documents(ada)).isEmpty();
    }

    @Test
    void should_take_what_is_proposed_and_take_it_back() {
        Document renewed = renew(AFTER);
        CarriedMark edited = carryover.of(ada, document.id()).get(1);
        CarriedMark accepted = carryover.accept(ada, edited.id(), edited.version());
        assertThat(accepted.decision()).isEqualTo(CarryDecision.ACCEPTED);
        assertThat(quotes(renewed.snapshot())).containsExactly("The “golden billion”", "at the cost of others");

        assertThatThrownBy(() -> carryover.accept(ada, edited.id(), edited.version()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.STALE));
        CarriedMark again = carryover.reconsider(ada, edited.id(), accepted.version());
        assertThat(again.decision()).isEqualTo(CarryDecision.WAITING);
        assertThat(quotes(renewed.snapshot())).containsExactly("The “golden billion”");
    }

    @Test
    void should_place_a_lost_mark_where_a_person_shows_or_let_it_go() {
        Document renewed = renew(AFTER);
        CarriedMark lost = carryover.of(ada, document.id()).get(2);
        assertThatThrownBy(() -> carryover.accept(ada, lost.id(), lost.version()))
                .hasMessageContaining("marking.carry.nothing");
        assertThatThrownBy(() -> carryover.place(ada, lost.id(), lost.version(), List.of(new NewPiece(0, 3, "Not"))))
                .hasMessageContaining("QUOTE_DIFFERS");
        assertThatThrownBy(() -> carryover.place(ada, lost.id(), lost.version(), List.of()))
                .isInstanceOf(jakarta.validation.ConstraintViolationException.class);

        int start = AFTER.indexOf("A new paragraph");
        CarriedMark placed = carryover.place(
                ada, lost.id(), lost.version(), List.of(new NewPiece(start, start + 15, "A new paragraph")));
        assertThat(quotes(renewed.snapshot())).contains("A new paragraph");
        CarriedMark retired = carryover.retire(ada, lost.id(), placed.version());
        assertThat(retired.decision()).isEqualTo(CarryDecision.RETIRED);
        assertThat(quotes(renewed.snapshot())).doesNotContain("A new paragraph");
        assertThat(carryover.waiting(ada, document.id())).isEqualTo(1);
    }

    @Test
    void should_keep_the_claim_and_where_it_was_first_seen() {
        String words = "The summit ended on Thursday";
        Mark claim = marks.addClaim(
                ada, new NewClaimMark(MarkId.fresh(), document.snapshot(), 0, words.length(), words, null));
        Document renewed = renew(AFTER);
        Mark carried = marks.on(ada, renewed.snapshot()).getFirst();
        assertThat(carried.claim()).isEqualTo(claim.claim());
        assertThat(appearances.of(ada, claim.claim()))
                .singleElement()
                .satisfies(seen -> assertThat(seen.snapshot()).isEqualTo(document.snapshot()));
    }

    @Test
    void should_store_nothing_when_the_text_is_the_same_or_nothing() {
        assertThatThrownBy(() -> renew(BEFORE)).hasMessageContaining("document.sameText");
        assertThatThrownBy(() -> renew("  \n ")).hasMessageContaining("document.problem.EMPTY");
        assertThat(documents.snapshots(ada, document.id())).hasSize(1);
    }

    @Test
    void should_carry_on_from_the_newest_version_only() {
        renew(AFTER);
        CarriedMark old = carryover.of(ada, document.id()).get(1);
        renew(AFTER + "\n\nAnd more.");
        assertThatThrownBy(() -> carryover.accept(ada, old.id(), old.version()))
                .hasMessageContaining("marking.carry.older");
        assertThat(carryover.of(ada, document.id())).hasSize(1);
    }

    @Test
    void should_refuse_those_who_only_read_and_other_desks() {
        renew(AFTER);
        CarriedMark edited = carryover.of(ada, document.id()).get(1);
        Member reader = desk.join(ada, "len", Role.READER);
        assertThatThrownBy(() -> carryover.accept(reader, edited.id(), edited.version()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.FORBIDDEN));
        Member stranger = new Member(ada.person(), "Eve", DeskId.fresh(), "Elsewhere", ada.permissions());
        assertThatThrownBy(() -> carryover.retire(stranger, edited.id(), edited.version()))
                .hasMessageContaining("notFound");
        assertThatThrownBy(() -> carryover.of(stranger, document.id())).hasMessageContaining("notFound");
    }

    private Document renew(String text) {
        return carryover.renew(ada, document.id(), imports.read(ada, text));
    }

    private List<String> quotes(SnapshotId snapshot) {
        return marks.on(ada, snapshot).stream().map(Mark::quote).toList();
    }

    private void mark(String quote) {
        int start = documents.text(ada, document.snapshot()).indexOf(quote);
        marks.add(
                ada,
                new NewMark(
                        MarkId.fresh(),
                        document.snapshot(),
                        start,
                        start + quote.length(),
                        quote,
                        codebooks.newest(ada).getFirst().codes().getFirst().id(),
                        ""));
    }
}
