package app.touchstone.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.touchstone.basis.Problem;
import app.touchstone.claim.ClaimId;
import app.touchstone.codebook.CodeId;
import app.touchstone.marking.MarkingHistory.Deed;
import app.touchstone.marking.MarkingHistory.Noted;
import app.touchstone.marking.MarkingHistory.Put;
import app.touchstone.marking.MarkingHistory.Reclaimed;
import app.touchstone.marking.MarkingHistory.Recoded;
import app.touchstone.marking.MarkingHistory.TakenOff;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkingHistoryTest {

    private final MarkingHistory history = new MarkingHistory();
    private final List<Deed> asked = new ArrayList<>();
    private final MarkId mark = MarkId.fresh();

    @Test
    void should_take_a_made_mark_off_and_put_it_back() {
        history.did(new Put(mark));
        history.undo(asked::add);
        history.redo(asked::add);
        assertThat(asked).containsExactly(new TakenOff(mark), new Put(mark));
    }

    @Test
    void should_put_a_removed_mark_back() {
        history.did(new TakenOff(mark));
        history.undo(asked::add);
        assertThat(asked).containsExactly(new Put(mark));
    }

    @Test
    void should_give_back_the_code_the_note_and_the_claim_of_before() {
        CodeId code = CodeId.fresh();
        CodeId other = CodeId.fresh();
        ClaimId claim = ClaimId.fresh();
        ClaimId same = ClaimId.fresh();
        history.did(new Recoded(mark, code, other));
        history.did(new Noted(mark, "", "why"));
        history.did(new Reclaimed(mark, claim, same));
        for (int i = 0; i < 3; i++) {
            history.undo(asked::add);
        }
        assertThat(asked)
                .containsExactly(
                        new Reclaimed(mark, same, claim), new Noted(mark, "why", ""), new Recoded(mark, other, code));
    }

    @Test
    void should_go_back_without_limit_and_forward_again() {
        for (int i = 0; i < 5_000; i++) {
            history.did(new Noted(mark, "" + i, "" + (i + 1)));
        }
        while (history.canUndo()) {
            history.undo(asked::add);
        }
        assertThat(asked).hasSize(5_000).last().isEqualTo(new Noted(mark, "1", "0"));
        history.redo(asked::add);
        assertThat(asked).last().isEqualTo(new Noted(mark, "0", "1"));
    }

    @Test
    void should_forget_what_was_undone_when_something_new_is_done() {
        history.did(new Put(mark));
        history.undo(asked::add);
        history.did(new Put(MarkId.fresh()));
        assertThat(history.canRedo()).isFalse();
    }

    @Test
    void should_do_nothing_when_there_is_nothing_to_take_back() {
        history.undo(asked::add);
        history.redo(asked::add);
        assertThat(asked).isEmpty();
    }

    @Test
    void should_leave_out_a_deed_that_is_refused_so_that_the_one_before_is_within_reach() {
        MarkId before = MarkId.fresh();
        history.did(new Put(before));
        history.did(new Put(mark));
        assertThatThrownBy(() -> history.undo(deed -> {
                    throw Problem.refused("claim.evidenceFixed");
                }))
                .isInstanceOf(Problem.class);
        assertThat(history.canRedo()).isFalse();
        history.undo(asked::add);
        assertThat(asked).containsExactly(new TakenOff(before));
    }

    @Test
    void should_try_again_what_failed_for_a_reason_of_the_machine() {
        history.did(new Put(mark));
        assertThatThrownBy(() -> history.undo(deed -> {
                    throw new IllegalStateException("database gone");
                }))
                .isInstanceOf(IllegalStateException.class);
        history.undo(asked::add);
        assertThat(asked).containsExactly(new TakenOff(mark));
    }
}
