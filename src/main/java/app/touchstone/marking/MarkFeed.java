package app.touchstone.marking;

import app.touchstone.account.DeskId;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.document.Documents;
import app.touchstone.document.SnapshotId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells whoever has a text open which of its marks have changed, wherever the change came from. It says only which, after
 * the change is stored; what happens faster than a listener reads is told together.
 */
@Component
public class MarkFeed {

    private final Documents documents;
    private final Background background;
    private final Map<Text, List<Listener>> listeners = new ConcurrentHashMap<>();

    MarkFeed(Documents documents, Background background) {
        this.documents = documents;
        this.background = background;
    }

    /**
     * Listens to one text of the member's desk.
     *
     * @param changed is given the marks' ids, on a thread of its own, one call at a time
     * @return stops listening; call it when the text is closed, or the listener is kept for ever
     * @throws app.touchstone.basis.Problem NOT_FOUND when the desk has no such snapshot
     */
    public Runnable listen(Member member, SnapshotId snapshot, Consumer<Set<MarkId>> changed) {
        member.require(Permission.READ);
        documents.documentOf(member, snapshot);
        Text text = new Text(member.desk(), snapshot);
        Listener listener = new Listener(changed);
        listeners.compute(text, (key, all) -> {
            List<Listener> known = all == null ? new CopyOnWriteArrayList<>() : all;
            known.add(listener);
            return known;
        });
        return () -> listeners.computeIfPresent(text, (key, all) -> {
            all.remove(listener);
            return all.isEmpty() ? null : all;
        });
    }

    /** How many listen to any text; for those who look after the program. */
    public int listening() {
        return listeners.values().stream().mapToInt(List::size).sum();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void told(MarksChanged event) {
        listeners
                .getOrDefault(new Text(event.desk(), event.snapshot()), List.of())
                .forEach(listener -> listener.add(event.marks()));
    }

    private record Text(DeskId desk, SnapshotId snapshot) {}

    private final class Listener {
        private final Consumer<Set<MarkId>> changed;
        private Set<MarkId> waiting = new HashSet<>();
        private boolean working;

        Listener(Consumer<Set<MarkId>> changed) {
            this.changed = changed;
        }

        synchronized void add(Set<MarkId> marks) {
            waiting.addAll(marks);
            if (!working) {
                working = true;
                background.run(this::work);
            }
        }

        private void work() {
            try {
                changed.accept(take());
            } finally {
                again();
            }
        }

        private synchronized Set<MarkId> take() {
            Set<MarkId> taken = waiting;
            waiting = new HashSet<>();
            return taken;
        }

        private synchronized void again() {
            working = !waiting.isEmpty();
            if (working) {
                background.run(this::work);
            }
        }
    }
}
