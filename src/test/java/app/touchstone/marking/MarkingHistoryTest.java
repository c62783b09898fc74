package app.touchstone.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.touchstone.anchoring.TextRange;
import app.touchstone.basis.Problem;
import app.touchstone.claim.ClaimId;
import app.touchstone.codebook.CodeId;
import app.touchstone.marking.MarkingHistory.AtOnce;
import app.touchstone.marking.MarkingHistory.Deed;
import app.touchstone.marking.MarkingHistory.Noted;
import app.touchstone.marking.MarkingHistory.Placed;
import app.touchstone.marking.MarkingHistory.Put;
import app.touchstone.marking.MarkingHistory.Reclaimed;
import app.touchstone.marking.MarkingHistory.Recoded;
import app.touchstone.marking.MarkingHistory.Step;
import app.touchstone.marking.MarkingHistory.TakenOff;
import app.touchstone.marking.MarkingHistory.Together;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkingHistoryTest {

    private final MarkingHistory history = new MarkingHistory();
    private final List<Deed> asked = new ArrayList<>();
    private final Map<MarkId, Long> stored = new HashMap<>();
    private final MarkId mark = MarkId.fresh();

    @Test
    void should_take_a_made_mark_off_and_put_it_back() {
        did(new Put(mark));
        undo();
        redo();
        assertThat(asked).containsExactly(new TakenOff(mark), new Put(mark));
    }

    @Test
    void should_put_a_removed_mark_back() {
        did(new TakenOff(mark));
        undo();
        assertThat(asked).containsExactly(new Put(mark));
    }

    @Test
    void should_give_back_the_code_the_note_the_claim_and_the_place_of_before() {
        CodeId code = CodeId.fresh();
        CodeId other = CodeId.fresh();
        ClaimId claim = ClaimId.fresh();
        ClaimId same = ClaimId.fresh();
        List<TextRange> here = List.of(new TextRange(0, 5));
        List<TextRange> there = List.of(new TextRange(0, 3), new TextRange(7, 9));
        did(new Recoded(mark, code, other));
        did(new Noted(mark, "", "why"));
        did(new Reclaimed(mark, claim, same));
        did(new Placed(mark, here, there));
        while (history.canUndo()) {
            undo();
        }
        assertThat(asked)
                .containsExactly(
                        new Placed(mark, there, here),
                        new Reclaimed(mark, same, claim),
                        new Noted(mark, "why", ""),
                        new Recoded(mark, other, code));
    }

    @Test
    void should_take_a_split_and_a_merge_back_as_one() {
        MarkId second = MarkId.fresh();
        List<TextRange> whole = List.of(new TextRange(0, 9));
        List<TextRange> half = List.of(new TextRange(0, 4));
        did(AtOnce.split(new Placed(mark, whole, half), second));
        did(AtOnce.merged(List.of(new Placed(mark, half, whole)), List.of(second)));
        undo();
        undo();
        assertThat(asked)
                .containsExactly(
                        new AtOnce(List.of(new Placed(mark, whole, half), new Put(second))),
                        new AtOnce(List.of(new Placed(mark, half, whole), new TakenOff(second))));
    }

    @Test
    void should_go_back_without_limit_and_forward_again() {
        for (int i = 0; i < 5_000; i++) {
            did(new Noted(mark, "" + i, "" + (i + 1)));
        }
        while (history.canUndo()) {
            undo();
        }
        assertThat(asked).hasSize(5_000).last().isEqualTo(new Noted(mark, "1", "0"));
        redo();
        assertThat(asked).last().isEqualTo(new Noted(mark, "0", "1"));
    }

    @Test
    void should_know_its_own_version_through_many_deeds_back_and_forth() {
        did(new Put(mark));
        did(new Noted(mark, "", "a"));
        did(new Noted(mark, "a", "b"));
        for (int i = 0; i < 3; i++) {
            undo();
        }
        for (int i = 0; i < 3; i++) {
            redo();
        }
        assertThat(asked).hasSize(6);
    }

    @Test
    void should_never_take_back_what_stands_before_a_change_of_somebody_else() {
        did(new Noted(mark, "", "mine"));
        stored.merge(mark, 1L, Long::sum);
        did(new Noted(mark, "theirs", "mine again"));
        undo();
        assertThat(asked).containsExactly(new Noted(mark, "mine again", "theirs"));
        assertThatThrownBy(this::undo).isInstanceOf(Problem.class);
        assertThat(asked).hasSize(1);
        assertThat(history.canUndo()).isFalse();
    }

    @Test
    void should_never_do_again_what_somebody_else_has_changed_meanwhile() {
        did(new Noted(mark, "", "mine"));
        undo();
        stored.merge(mark, 1L, Long::sum);
        assertThatThrownBy(this::redo).isInstanceOf(Problem.class);
    }

    @Test
    void should_let_a_deed_on_many_marks_be_taken_back_in_part_and_done_again_for_that_part() {
        MarkId other = MarkId.fresh();
        did(new Together(List.of(new Put(mark), new Put(other))));
        stored.merge(other, 1L, Long::sum);
        List<MarkId> changed = new ArrayList<>();
        MarkingHistory.Doing inPart = (deed, known) -> {
            Map<MarkId, Long> now = new HashMap<>();
            deed.steps()
                    .map(Step::mark)
                    .filter(one -> stored.get(one).equals(known.get(one)))
                    .forEach(one -> {
                        changed.add(one);
                        now.put(one, stored.merge(one, 1L, Long::sum));
                    });
            return now;
        };
        history.undo(inPart);
        history.redo(inPart);
        assertThat(changed).containsExactly(mark, mark);
    }

    @Test
    void should_forget_what_was_undone_when_something_new_is_done() {
        did(new Put(mark));
        undo();
        did(new Put(MarkId.fresh()));
        assertThat(history.canRedo()).isFalse();
    }

    @Test
    void should_do_nothing_when_there_is_nothing_to_take_back() {
        undo();
        redo();
        assertThat(asked).isEmpty();
    }

    @Test
    void should_leave_out_a_deed_that_is_refused_so_that_the_one_before_is_within_reach() {
        MarkId before = MarkId.fresh();
        did(new Put(before));
        did(new Put(mark));
        assertThatThrownBy(() -> history.undo((deed, known) -> {
                    throw Problem.refused("claim.evidenceFixed");
                }))
                .isInstanceOf(Problem.class);
        assertThat(history.canRedo()).isFalse();
        undo();
        assertThat(asked).containsExactly(new TakenOff(before));
    }

    @Test
    void should_try_again_what_failed_for_a_reason_of_the_machine() {
        did(new Put(mark));
        assertThatThrownBy(() -> history.undo((deed, known) -> {
                    throw new IllegalStateException("database gone");
                }))
                .isInstanceOf(IllegalStateException.class);
        undo();
        assertThat(asked).containsExactly(new TakenOff(mark));
    }

    private void did(Deed deed) {
        Map<MarkId, Long> before = new HashMap<>();
        Map<MarkId, Long> after = new HashMap<>();
        deed.steps().map(Step::mark).forEach(one -> {
            if (stored.containsKey(one)) {
                before.put(one, stored.get(one));
            }
            after.put(one, stored.merge(one, 1L, Long::sum));
        });
        history.did(deed, before, after);
    }

    private void undo() {
        history.undo(this::does);
    }

    private void redo() {
        history.redo(this::does);
    }

    /** As the services do it: a version that is not the stored one is refused. */
    private Map<MarkId, Long> does(Deed deed, Map<MarkId, Long> known) {
        Map<MarkId, Long> now = new HashMap<>();
        deed.steps().map(Step::mark).forEach(one -> {
            Problem.unlessCurrent(known.get(one), stored.get(one));
            now.put(one, stored.merge(one, 1L, Long::sum));
        });
        asked.add(deed);
        return now;
    }
}
