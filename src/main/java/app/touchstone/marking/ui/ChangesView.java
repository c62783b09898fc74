package app.touchstone.marking.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.Problem;
import app.touchstone.document.Document;
import app.touchstone.document.DocumentId;
import app.touchstone.document.DocumentPlaces;
import app.touchstone.document.Documents;
import app.touchstone.document.SnapshotHead;
import app.touchstone.look.EmptyState;
import app.touchstone.look.Labels;
import app.touchstone.look.PageHead;
import app.touchstone.look.Told;
import app.touchstone.marking.CarriedMark;
import app.touchstone.marking.CarriedMarkId;
import app.touchstone.marking.CarryDecision;
import app.touchstone.marking.Carryover;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What became of the marks on a new version of a text: old and new side by side, one key for each decision. */
@Route(DocumentPlaces.ALL + "/:id/changes")
@PermitAll
public class ChangesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final CurrentMember current;
    private final Documents documents;
    private final Carryover carryover;
    private final MarkWords words;
    private final Grid<CarriedMark> list = new Grid<>();
    private final Section pair = new Section();
    private final Span progress = new Span();
    private final Div actions = new Div();
    private final Button accept = button("marking.changes.accept", this::accept);
    private final Button place = button("marking.changes.place", this::place);
    private final Button retire = button("marking.changes.retire", this::retire);
    private final Button reconsider = button("marking.changes.reconsider", this::reconsider);
    private List<CarriedMark> marks = new ArrayList<>();
    private MarkWords.@Nullable Behind behind;
    private @Nullable ChangedTexts texts;
    private @Nullable Document document;

    ChangesView(CurrentMember current, Documents documents, Carryover carryover, MarkWords words) {
        this.current = current;
        this.documents = documents;
        this.carryover = carryover;
        this.words = words;
        addClassNames("page", "changes");
        pair.addClassName("changed-pair");
        progress.getElement().setAttribute("role", "status");
        actions.addClassName("actions");
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        actions.add(
                accept,
                place,
                retire,
                reconsider,
                button("marking.changes.previous", () -> step(-1)),
                button("marking.changes.next", () -> step(1)));
        layOut();
    }

    private void layOut() {
        list.addColumn(row -> row.mark().quote())
                .setHeader(getTranslation("marking.changes.list"))
                .setFlexGrow(3);
        list.addColumn(row -> label(row))
                .setHeader(getTranslation("marking.changes.tag"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        list.addColumn(row -> Labels.of(this, row.outcome()))
                .setHeader(getTranslation("marking.changes.outcome"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.addColumn(row -> Labels.of(this, row.decision()))
                .setHeader(getTranslation("marking.changes.decision"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        list.addClassName("changes-list");
        list.asSingleSelect().addValueChangeListener(event -> {
            if (event.getValue() != null) {
                show(event.getValue());
            }
        });
        key(Key.KEY_A, this::accept);
        key(Key.KEY_P, this::place);
        key(Key.KEY_X, this::retire);
        key(Key.KEY_U, this::reconsider);
        key(Key.KEY_J, () -> step(1));
        key(Key.KEY_K, () -> step(-1));
    }

    private void key(Key key, Runnable deed) {
        // wherever the focus is: nothing on this screen is typed into, and a dialog above it keeps its keys
        Shortcuts.addShortcutListener(this, deed::run, key);
    }

    private Button button(String text, Runnable deed) {
        return new Button(getTranslation(text), event -> deed.run());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            open(
                    current.get(),
                    DocumentId.of(event.getRouteParameters().get("id").orElse("")));
        } catch (IllegalArgumentException | Problem unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("marking.changes.title");
    }

    private void open(Member member, DocumentId id) {
        document = documents.get(member, id);
        marks = new ArrayList<>(carryover.of(member, id));
        removeAll();
        Anchor back = new Anchor(DocumentPlaces.workspace(id), getTranslation("marking.changes.toText"));
        PageHead head = new PageHead(getPageTitle());
        add(head.withActions(back));
        if (marks.isEmpty()) {
            add(new EmptyState(document.details().title(), getTranslation("marking.changes.none")));
            return;
        }
        List<SnapshotHead> all = documents.snapshots(member, id);
        SnapshotHead newest = all.getLast();
        SnapshotHead before = all.get(all.size() - 2);
        head.withLine(
                getTranslation("marking.changes.line", document.details().title(), before.number(), newest.number()));
        behind = words.behind(member, marks.stream().map(CarriedMark::mark).toList());
        texts = new ChangedTexts(
                documents.text(member, before.id()),
                documents.text(member, newest.id()),
                before.number(),
                newest.number(),
                document.details().language());
        boolean mayMark = member.may(Permission.MARK);
        actions.getChildren().limit(4).forEach(one -> one.setVisible(mayMark));
        Paragraph keys = new Paragraph(getTranslation("marking.changes.keys"));
        keys.addClassName("soft");
        keys.setVisible(mayMark);
        add(progress, pair, actions, keys, list);
        list.setItems(marks);
        list.setAllRowsVisible(marks.size() <= 12);
        told();
        list.select(marks.stream()
                .filter(row -> row.decision() == CarryDecision.WAITING)
                .findFirst()
                .orElse(marks.getFirst()));
    }

    private void show(CarriedMark row) {
        pair.removeAll();
        pair.add(Objects.requireNonNull(texts).pair(this, row, label(row)));
        accept.setEnabled(!row.proposed().isEmpty()
                && row.decision() != CarryDecision.ACCEPTED
                && row.decision() != CarryDecision.BY_ITSELF);
        retire.setEnabled(row.decision() != CarryDecision.RETIRED);
        reconsider.setEnabled(row.decision() != CarryDecision.WAITING);
    }

    private String label(CarriedMark row) {
        return Objects.requireNonNull(behind).label(row.mark(), number -> getTranslation("marking.claim", number));
    }

    private @Nullable CarriedMark chosen() {
        return list.asSingleSelect().getValue();
    }

    private void accept() {
        CarriedMark row = chosen();
        if (row != null && accept.isEnabled()) {
            decide(() -> carryover.accept(current.get(), row.id(), row.version()), true);
        }
    }

    private void retire() {
        CarriedMark row = chosen();
        if (row != null && retire.isEnabled()) {
            decide(() -> carryover.retire(current.get(), row.id(), row.version()), true);
        }
    }

    private void reconsider() {
        CarriedMark row = chosen();
        if (row != null && reconsider.isEnabled()) {
            decide(() -> carryover.reconsider(current.get(), row.id(), row.version()), false);
        }
    }

    private void place() {
        CarriedMark row = chosen();
        Document open = document;
        if (row != null && open != null && current.get().may(Permission.MARK)) {
            new AskPlace(
                            documents,
                            current.get(),
                            open,
                            row,
                            pieces ->
                                    decide(() -> carryover.place(current.get(), row.id(), row.version(), pieces), true))
                    .open();
        }
    }

    /** @param onward whether to go on to the next one that waits */
    private void decide(Supplier<CarriedMark> deed, boolean onward) {
        if (!current.get().may(Permission.MARK)) {
            return;
        }
        try {
            CarriedMark decided = deed.get();
            int at = indexOf(decided.id());
            marks.set(at, decided);
            list.getDataProvider().refreshAll();
            told();
            CarriedMark next = onward ? nextWaiting(at) : decided;
            list.select(next == null ? decided : next);
            if (next == null || next == decided) {
                show(decided);
            }
        } catch (RuntimeException problem) {
            Told.at(this, problem);
        }
    }

    private int indexOf(CarriedMarkId id) {
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalStateException("not in the list: " + id);
    }

    private @Nullable CarriedMark nextWaiting(int from) {
        for (int i = 1; i <= marks.size(); i++) {
            CarriedMark row = marks.get((from + i) % marks.size());
            if (row.decision() == CarryDecision.WAITING) {
                return row;
            }
        }
        return null;
    }

    private void step(int by) {
        CarriedMark row = chosen();
        if (row != null) {
            int at = Math.clamp(indexOf(row.id()) + by, 0, marks.size() - 1);
            list.select(marks.get(at));
            list.scrollToIndex(at);
        }
    }

    private void told() {
        long waiting = marks.stream()
                .filter(row -> row.decision() == CarryDecision.WAITING)
                .count();
        progress.setText(
                waiting == 0
                        ? getTranslation("marking.changes.allDone")
                        : getTranslation("marking.changes.progress", marks.size() - waiting, marks.size()));
    }
}
