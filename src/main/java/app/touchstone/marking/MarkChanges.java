package app.touchstone.marking;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * What is done to marks that are there. Each call is one deed: everything is stored with one journal entry that tells
 * before and after, or nothing is.
 */
@Service
@Validated
public class MarkChanges {

    private final MarkStore store;
    private final Changing changing;
    private final SplitAndMerge pieces;

    MarkChanges(MarkStore store, Changing changing, SplitAndMerge pieces) {
        this.store = store;
        this.changing = changing;
        this.pieces = pieces;
    }

    /**
     * Carries changes out. Several on one mark all name the version before the first.
     *
     * @return the marks as they are now, each once, in the order of the changes
     * @throws Problem STALE when somebody changed one of the marks after the version its change was made on; NOT_FOUND,
     *     INVALID and REFUSED when one cannot be done
     */
    @Transactional
    public List<Mark> apply(
            Member member, @NotNull @Size(min = 1, max = Marks.MOST) List<@Valid ? extends Change> wanted) {
        member.require(Permission.MARK);
        Map<MarkId, MarkEntity> rows =
                store.rows(member, wanted.stream().map(Change::mark).toList());
        Map<MarkId, Mark> before = new HashMap<>();
        Map<MarkId, String> what = new HashMap<>();
        Changing.Deed deed = changing.by(member);
        for (Change change : wanted) {
            MarkEntity row = rows.get(change.mark());
            if (!before.containsKey(change.mark())) {
                store.requireCurrent(member, row, change.version());
                before.put(change.mark(), row.mark());
            }
            what.merge(change.mark(), deed.carryOut(change, row), (one, other) -> other.isEmpty() ? one : other);
        }
        List<MarkEntity> touched = new ArrayList<>();
        List<Map<String, Object>> told = new ArrayList<>();
        rows.forEach((id, row) -> {
            if (!row.mark().says(before.get(id))) {
                row.changedBy = member.person().value();
                touched.add(row);
                told.add(MarkTale.of(before.get(id), row.mark(), what.get(id)));
            }
        });
        if (wanted.size() == 1 && !touched.isEmpty()) {
            store.done(member, Changing.action(wanted.getFirst()), touched, told.getFirst());
        } else if (!touched.isEmpty()) {
            store.done(member, "marks.changed", touched, Map.of("actions", actions(wanted), "marks", told));
        }
        return rows.values().stream().map(MarkEntity::mark).toList();
    }

    /**
     * Cuts a mark in two: the second takes over what stands after the place, with the same code, note and maker. White
     * space at the cut belongs to neither. Harmless when repeated with the same new id.
     *
     * @param at in UTF-16 units, within the passage
     * @return the mark and the new one
     */
    @Transactional
    public List<Mark> split(Member member, MarkId id, long version, int at, @NotNull MarkId newId) {
        member.require(Permission.MARK);
        return pieces.split(member, id, version, at, newId);
    }

    /**
     * Makes one mark of several that say the same of one text: it stands on all their pieces, and those that overlap or
     * touch become one. The first in the text stays, the others are taken off; their notes are kept below each other.
     *
     * @param seen at least two, each with the version it was seen in
     * @return the mark that stayed, then the ones taken off
     */
    @Transactional
    public List<Mark> merge(Member member, @NotNull @Size(min = 2, max = 500) List<@Valid MarkVersion> seen) {
        member.require(Permission.MARK);
        return pieces.merge(member, seen);
    }

    private static List<String> actions(List<? extends Change> wanted) {
        return wanted.stream().map(Changing::action).distinct().sorted().toList();
    }
}
