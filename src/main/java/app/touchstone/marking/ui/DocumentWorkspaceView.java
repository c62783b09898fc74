package app.touchstone.marking.ui;

import app.touchstone.account.Member;
import app.touchstone.account.People;
import app.touchstone.account.Permission;
import app.touchstone.basis.Problem;
import app.touchstone.claim.ClaimId;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.Codebook;
import app.touchstone.document.Document;
import app.touchstone.document.DocumentId;
import app.touchstone.document.DocumentPlaces;
import app.touchstone.document.Documents;
import app.touchstone.look.Told;
import app.touchstone.marking.Mark;
import app.touchstone.marking.MarkId;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The document workspace: the text with its marks, and beside it the chosen mark, all marks and the claims. */
@Route(DocumentPlaces.ALL + "/:id")
@PermitAll
public class DocumentWorkspaceView extends Div
        implements BeforeEnterObserver, HasDynamicTitle, MarkActs, WorkspaceMarks.Watcher {

    private static final String MARK = "mark";

    private final Documents documents;
    private final WorkspaceMarks.Services services;
    private final People people;
    private @Nullable Document document;
    private @Nullable WorkspaceMarks marks;
    private @Nullable WorkspaceParts parts;
    private @Nullable MarkId chosen;

    DocumentWorkspaceView(Documents documents, WorkspaceMarks.Services services, People people) {
        this.documents = documents;
        this.services = services;
        this.people = people;
        addClassName("workspace");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Member member = services.member().get();
        try {
            DocumentId id = DocumentId.of(event.getRouteParameters().get("id").orElse(""));
            if (document == null || !document.id().equals(id)) {
                open(member, documents.get(member, id));
            }
        } catch (IllegalArgumentException | Problem unknown) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        Optional<MarkId> asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(MARK)
                .flatMap(DocumentWorkspaceView::markId)
                .filter(marks()::has);
        choose(asked.orElse(null));
        asked.ifPresent(parts().reader::chooseMark);
    }

    @Override
    public String getPageTitle() {
        return document == null
                ? getTranslation("marking.workspace.title")
                : document.details().title();
    }

    private void open(Member member, Document opened) {
        document = opened;
        marks = new WorkspaceMarks(
                services, opened.snapshot(), number -> getTranslation("marking.claim", number), this);
        List<PaintedMark> painted = marks.read();
        List<Codebook> codebooks = services.codebooks().newest(member);
        parts = new WorkspaceParts(this, member.may(Permission.MARK), this::recodeAsked, this::reclaimAsked);
        parts.head(opened, this::edit);
        removeAll();
        parts.addTo(this);
        parts.reader.open(ReaderText.of(
                documents.snapshot(member, opened.snapshot()),
                opened.details().language(),
                member.may(Permission.MARK),
                painted,
                codebooks,
                List.of(),
                getLocale()));
        listen(parts.reader);
        parts.undo.addClickListener(event -> undo());
        parts.redo.addClickListener(event -> redo());
        parts.list(marks.rows(), marks.claims());
        told(true);
    }

    private void listen(PassageReader reader) {
        reader.onMade(this::made);
        reader.onChosen(now -> {
            choose(now.id());
            if (now.open()) {
                parts().showInspector();
            }
        });
        reader.onRemoveAsked(this::remove);
        reader.onRecodeAsked(wish -> recode(wish.id(), wish.code()));
        reader.onUndoAsked(this::undo);
        reader.onRedoAsked(this::redo);
    }

    /** The browser has painted the mark; it is confirmed or taken off again, and may come twice. */
    private void made(ReaderEvents.Made made) {
        PassageReader reader = parts().reader;
        try {
            Optional<Mark> stored = marks().made(made);
            if (stored.isEmpty()) {
                reader.removeMark(made.id());
                return;
            }
            reader.confirmMark(made.id());
            if (stored.get().claim() != null) {
                reader.putMark(marks().view(stored.get()));
                parts().claims(marks().claims());
            }
            parts().rows(marks().rows());
            choose(made.id());
            told(true);
        } catch (Problem problem) {
            refuse(made, Told.text(this, problem));
        } catch (ConstraintViolationException tooLong) {
            refuse(made, getTranslation("marking.tooLong"));
        } catch (RuntimeException unexpected) {
            refuse(made, getTranslation("problem.unexpected"));
            throw unexpected;
        }
    }

    private void refuse(ReaderEvents.Made made, String why) {
        parts().reader.refuseMark(made.id(), why);
        choose(null);
        told(false);
    }

    @Override
    public void note(MarkId mark, String note) {
        acting(() -> marks().note(mark, note));
    }

    @Override
    public void recode(MarkId mark, CodeId code) {
        acting(() -> marks().recode(mark, code));
    }

    @Override
    public void reclaim(MarkId mark, ClaimId claim) {
        acting(() -> marks().reclaim(mark, claim));
    }

    @Override
    public void remove(MarkId mark) {
        acting(() -> marks().remove(mark));
    }

    private void undo() {
        acting(marks()::undo);
    }

    private void redo() {
        acting(marks()::redo);
    }

    private void acting(Runnable act) {
        try {
            act.run();
            told(true);
        } catch (RuntimeException problem) {
            Told.at(this, problem);
            told(false);
        }
    }

    @Override
    public void put(Mark mark, PaintedMark view) {
        parts().reader.putMark(view);
        refresh(mark.claim() != null);
        choose(mark.id());
        parts().reader.chooseMark(mark.id());
    }

    @Override
    public void gone(MarkId mark) {
        parts().reader.removeMark(mark);
        refresh(true);
        if (mark.equals(chosen)) {
            choose(null);
        }
    }

    private void refresh(boolean claimsToo) {
        parts().rows(marks().rows());
        if (claimsToo) {
            parts().claims(marks().claims());
        }
    }

    /** Shows a mark in the inspector and the list, and keeps it in the address, so that a reload finds it again. */
    private void choose(@Nullable MarkId mark) {
        boolean there = mark != null && marks().has(mark);
        chosen = there ? mark : null;
        parts().list.choose(chosen);
        if (chosen == null) {
            parts().inspector.clear();
        } else {
            UUID by = marks().get(chosen).madeBy().value();
            parts().inspector
                    .show(marks().look(chosen, people.names(List.of(by)).getOrDefault(by, "")));
        }
        UI ui = UI.getCurrent();
        if (ui != null && isAttached()) {
            ui.getPage().getHistory().replaceState(null, place());
        }
    }

    /** From the list: the reader brings it into sight. */
    void chooseFromList(MarkId mark) {
        choose(mark);
        parts().reader.chooseMark(mark);
        parts().showInspector();
    }

    private Location place() {
        Document open = Objects.requireNonNull(document);
        return new Location(
                DocumentPlaces.workspace(open.id()),
                chosen == null ? QueryParameters.empty() : QueryParameters.simple(Map.of(MARK, chosen.toString())));
    }

    private void told(boolean saved) {
        parts().foot(marks().rows().size(), saved, marks().canUndo(), marks().canRedo());
    }

    private void recodeAsked(MarkInspector.Shown shown) {
        new AskCode(
                        services.codebooks().newest(services.member().get()),
                        shown.code(),
                        code -> recode(shown.mark().id(), code.id()))
                .open();
    }

    private void reclaimAsked(MarkInspector.Shown shown) {
        new AskClaim(
                        services.claims(),
                        services.member().get(),
                        shown.mark().claim(),
                        claim -> reclaim(shown.mark().id(), claim.id()))
                .open();
    }

    private void edit() {
        Document open = Objects.requireNonNull(document);
        new EditDetails(documents, services.member().get(), open, changed -> {
                    document = changed;
                    parts().head(changed, this::edit);
                    UI.getCurrent().getPage().setTitle(changed.details().title());
                })
                .open();
    }

    private static Optional<MarkId> markId(String text) {
        try {
            return Optional.of(MarkId.of(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private WorkspaceMarks marks() {
        return Objects.requireNonNull(marks);
    }

    private WorkspaceParts parts() {
        return Objects.requireNonNull(parts);
    }
}
