package app.touchstone.marking.ui;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.Problem;
import app.touchstone.claim.ClaimId;
import app.touchstone.codebook.CodeId;
import app.touchstone.document.Document;
import app.touchstone.look.Told;
import app.touchstone.marking.Mark;
import app.touchstone.marking.MarkId;
import app.touchstone.marking.MarkVersion;
import com.vaadin.flow.component.Component;
import jakarta.validation.ConstraintViolationException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The text with its marks on the screen: hands what the person does to the visit, and shows what came of it, here and from
 * elsewhere. Every change shows only the marks it is about.
 */
final class Workbench implements MarkActs, Visit.Watcher {

    private final OpenMarks open = new OpenMarks();
    private final OpenedText text;
    private final Visit visit;
    private final WorkspaceParts parts;
    private final Consumer<@Nullable MarkId> address;
    private @Nullable MarkId chosen;

    /** @param address keeps the chosen mark in the page's address */
    Workbench(
            Component view,
            Member opener,
            Document document,
            OpenedText.Services services,
            Visit.Services visiting,
            Consumer<@Nullable MarkId> address) {
        this.address = address;
        text = new OpenedText(services, opener, document, open, number -> view.getTranslation("marking.claim", number));
        visit = new Visit(visiting, document.snapshot(), open, this);
        parts = new WorkspaceParts(
                view,
                opener.may(Permission.MARK),
                this,
                new WorkspaceAsks(services, text, this),
                text,
                this::chosenInList);
    }

    private void chosenInList(MarkId mark) {
        chooseInText(mark);
        parts.leaveList();
    }

    WorkspaceParts parts() {
        return parts;
    }

    /** Reads the text with its marks and shows it. */
    void open(Locale language) {
        parts.reader.open(text.read(language));
        listen();
        parts.claimsChanged();
        told(true);
    }

    private void listen() {
        PassageReader reader = parts.reader;
        reader.onMade(this::made);
        reader.onChosen(now -> {
            choose(now.id());
            if (now.open()) {
                parts.showInspector();
            }
        });
        reader.onPlaced(placed -> edited(List.of(placed.id()), () -> visit.place(placed)));
        reader.onSplit(split -> {
            if (!edited(List.of(split.id()), () -> visit.split(split))) {
                reader.removeMarks(List.of(split.newId()));
            }
        });
        reader.onMerged(this::merge);
        reader.onRemoveAsked(this::remove);
        reader.onRecodeAsked(wish -> recode(wish.ids(), wish.code()));
        reader.onUndoAsked(this::undo);
        reader.onRedoAsked(this::redo);
        parts.undo.addClickListener(event -> undo());
        parts.redo.addClickListener(event -> redo());
    }

    /** The browser has painted the marks; they are confirmed or taken off again, and may come twice. */
    private void made(List<ReaderEvents.Made> made) {
        List<MarkId> ids = made.stream().map(ReaderEvents.Made::id).toList();
        try {
            List<Mark> stored = visit.made(made);
            stored.forEach(open::met);
            parts.reader.confirmMarks(ids.stream().filter(open::has).toList());
            parts.reader.removeMarks(ids.stream().filter(id -> !open.has(id)).toList());
            // the browser does not know the number of a claim that has just been written down
            parts.reader.putMarks(text.painted(stored.stream()
                    .filter(mark -> mark.claim() != null && open.has(mark.id()))
                    .toList()));
            listed(stored);
            chosen(ids.size() == 1 ? ids.getFirst() : null, false);
            told(true);
        } catch (Problem problem) {
            refuse(ids, Told.text(parts.reader, problem));
        } catch (ConstraintViolationException tooLong) {
            refuse(ids, parts.reader.getTranslation("marking.tooLong"));
        } catch (RuntimeException unexpected) {
            refuse(ids, parts.reader.getTranslation("problem.unexpected"));
            throw unexpected;
        }
    }

    private void refuse(Collection<MarkId> ids, String why) {
        parts.reader.refuseMarks(ids, why);
        if (chosen != null && ids.contains(chosen)) {
            choose(null);
        }
        told(false);
    }

    @Override
    public void note(MarkVersion mark, String note) {
        acting(() -> visit.note(mark, note));
    }

    @Override
    public void recode(Collection<MarkId> marks, CodeId code) {
        edited(marks, () -> visit.recode(marks, code));
    }

    @Override
    public void reclaim(MarkId mark, ClaimId claim) {
        acting(() -> visit.reclaim(mark, claim));
    }

    @Override
    public void remove(Collection<MarkId> marks) {
        edited(marks, () -> visit.remove(marks));
    }

    @Override
    public void merge(Collection<MarkId> marks) {
        edited(marks, () -> visit.merge(List.copyOf(marks)));
    }

    @Override
    public void decide(MarkId mark) {
        acting(() -> visit.decide(mark));
    }

    private void undo() {
        acting(visit::undo);
    }

    private void redo() {
        acting(visit::redo);
    }

    /** The browser may have painted the edit already: when it is refused, the marks are painted as they are stored. */
    private boolean edited(Collection<MarkId> marks, Runnable act) {
        boolean done = acting(act);
        if (!done) {
            List<Mark> stored = visit.stored(marks);
            stored.forEach(open::met);
            show(stored);
        }
        return done;
    }

    private boolean acting(Runnable act) {
        try {
            act.run();
            told(true);
            return true;
        } catch (RuntimeException problem) {
            Told.at(parts.reader, problem);
            told(false);
            return false;
        }
    }

    @Override
    public void changed(List<Mark> marks) {
        marks.forEach(open::met);
        show(marks);
        List<MarkId> here =
                marks.stream().map(Mark::id).filter(open::has).limit(2).toList();
        if (here.size() == 1 || marks.size() == 2 && !here.isEmpty()) {
            choose(here.getFirst());
            parts.reader.chooseMark(here.getFirst());
        } else if (chosen != null && !open.has(chosen)) {
            choose(null);
        }
    }

    @Override
    public void leftAlone(int marks) {
        Told.done(parts.reader.getTranslation("marking.undo.left", marks));
    }

    /** News of marks that were changed elsewhere; neither the choice nor the place in the text moves. */
    void elsewhere(List<Mark> marks) {
        List<Mark> news = marks.stream().filter(open::met).toList();
        if (news.isEmpty()) {
            return;
        }
        visit.changedElsewhere(news.stream().map(Mark::id).toList());
        show(news);
        if (chosen != null && !open.has(chosen)) {
            choose(null);
        } else {
            news.stream()
                    .filter(mark -> mark.id().equals(chosen))
                    .forEach(mark -> parts.inspector.news(text.look(mark, true)));
        }
        parts.count(open.size());
        told(true);
    }

    private void show(List<Mark> marks) {
        parts.reader.putMarks(
                text.painted(marks.stream().filter(mark -> !mark.removed()).toList()));
        parts.reader.removeMarks(
                marks.stream().filter(Mark::removed).map(Mark::id).toList());
        listed(marks);
    }

    private void listed(List<Mark> marks) {
        parts.list.changed();
        if (marks.stream().anyMatch(mark -> mark.claim() != null)) {
            parts.claimsChanged();
        }
    }

    /** Shows a mark in the inspector and the list, and keeps it in the address, so that a reload finds it again. */
    void choose(@Nullable MarkId mark) {
        chosen(mark, true);
    }

    /** @param meaning whether to show what the code means; who has just given it had that before their eyes */
    private void chosen(@Nullable MarkId mark, boolean meaning) {
        chosen = mark != null && open.has(mark) ? mark : null;
        parts.list.choose(chosen);
        parts.inspect(chosen == null ? null : text.look(text.mark(chosen), meaning));
        address.accept(chosen);
    }

    /** Chooses a mark, and the reader brings it into sight. */
    void chooseInText(MarkId mark) {
        choose(mark);
        parts.reader.chooseMark(mark);
    }

    private void told(boolean saved) {
        parts.count(open.size());
        parts.foot(open.size(), saved, visit.canUndo(), visit.canRedo());
    }

    boolean has(MarkId mark) {
        return open.has(mark);
    }
}
