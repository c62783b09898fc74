package app.touchstone.codebook.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.basis.Problem;
import app.touchstone.codebook.Code;
import app.touchstone.codebook.Codebook;
import app.touchstone.codebook.CodebookDraft;
import app.touchstone.codebook.CodebookDrafts;
import app.touchstone.codebook.CodebookFile;
import app.touchstone.codebook.CodebookFile.Entry;
import app.touchstone.codebook.CodebookHead;
import app.touchstone.codebook.CodebookPlaces;
import app.touchstone.codebook.Codebooks;
import app.touchstone.codebook.DraftChange;
import app.touchstone.codebook.DraftId;
import app.touchstone.look.Asking;
import app.touchstone.look.EmptyState;
import app.touchstone.look.PageHead;
import app.touchstone.look.Told;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Editing a codebook: its codes as a tree, the chosen one's fields beside it, and publishing the next version. */
@Route(CodebookPlaces.DRAFTS + "/:id")
@PermitAll
public class CodebookDraftView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Member member;
    private final CodebookDrafts drafts;
    private final Codebooks codebooks;
    private final Button undo = new Button(getTranslation("codebook.undo"), event -> undo());
    private @Nullable CodebookDraft draft;
    private @Nullable DraftTree tree;
    private @Nullable CodeEditor editor;
    private @Nullable String chosen;
    private final Div place = new Div();
    private Set<String> published = Set.of();

    CodebookDraftView(CurrentMember current, CodebookDrafts drafts, Codebooks codebooks) {
        this.member = current.get();
        this.drafts = drafts;
        this.codebooks = codebooks;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            build(drafts.get(
                    member, DraftId.of(event.getRouteParameters().get("id").orElse(""))));
        } catch (IllegalArgumentException | Problem missing) {
            throw new NotFoundException();
        }
    }

    private void build(CodebookDraft now) {
        removeAll();
        CodebookFile file = now.content().file();
        published = codebooks.versions(member, now.key()).stream()
                .filter(head -> head.number() == now.base())
                .findFirst()
                .map(CodebookHead::id)
                .map(id -> codebooks.get(member, id))
                .map(Codebook::codes)
                .map(codes -> codes.stream().map(Code::key).collect(Collectors.toSet()))
                .orElse(Set.of());
        Button publish = new Button(getTranslation("codebook.publish"), event -> publish());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new PageHead(
                                getTranslation("codebook.draft.title", file.name(), now.base() + 1),
                                getTranslation("codebook.draft.line"))
                        .withActions(undo, new Button(getTranslation("codebook.discard"), event -> discard()), publish),
                new AboutCodebook(file, this::attempt),
                acts());
        DraftTree codes = new DraftTree(code -> choose(code.key()), () -> with(editor, CodeEditor::focusFirst));
        CodeEditor fields = new CodeEditor(this::attempt, file.kind());
        tree = codes;
        editor = fields;
        place.removeAll();
        place.addClassName("codes");
        add(place);
        place.add(codes, fields);
        show(now);
    }

    private Div acts() {
        Div row = new Div(
                new Button(getTranslation("codebook.add"), event -> asks().add(null)),
                act("codebook.addBelow", code -> asks().add(code)),
                act("codebook.up", code -> attempt(new DraftChange.Step(code.key(), true))),
                act("codebook.down", code -> attempt(new DraftChange.Step(code.key(), false))),
                act("codebook.move", code -> with(draft, now -> asks().move(now, code))),
                act("codebook.merge", code -> with(draft, now -> asks().merge(now, code))),
                act("codebook.split", code -> asks().split(code)),
                act("codebook.remove", code -> attempt(new DraftChange.Remove(code.key()))));
        row.addClassName("actions");
        row.getElement().setAttribute("role", "toolbar");
        row.getElement().setAttribute("aria-label", getTranslation("codebook.acts"));
        return row;
    }

    private Button act(String key, Consumer<Entry> deed) {
        return new Button(getTranslation(key), event -> chosenCode().ifPresent(deed));
    }

    private DraftActs asks() {
        return new DraftActs(UI.getCurrent(), this::carryOut);
    }

    private Optional<Entry> chosenCode() {
        return draft == null || chosen == null
                ? Optional.empty()
                : draft.content().code(chosen);
    }

    private void choose(String key) {
        chosen = key;
        with(draft, now -> now.content().code(key).ifPresent(this::edit));
    }

    private void edit(Entry code) {
        with(editor, fields -> with(tree, codes -> fields.show(code, published.contains(code.key()), codes.of(code))));
    }

    private void show(CodebookDraft now) {
        draft = now;
        undo.setEnabled(now.undoable());
        Optional<Entry> code = tree == null ? Optional.empty() : tree.show(now, chosen);
        chosen = code.map(Entry::key).orElse(null);
        with(editor, fields -> fields.setVisible(code.isPresent()));
        code.ifPresent(this::edit);
        place.getChildren().filter(EmptyState.class::isInstance).toList().forEach(place::remove);
        if (code.isEmpty()) {
            place.add(new EmptyState(getTranslation("codebook.empty"), getTranslation("codebook.empty.first")));
        }
    }

    /** @throws RuntimeException when it cannot be done; nothing is stored then */
    private void carryOut(DraftChange change) {
        CodebookDraft was = draft;
        if (was == null) {
            return;
        }
        CodebookDraft now = drafts.change(member, was.id(), was.version(), change);
        chosen = switch (change) {
            case DraftChange.Add added -> added.code().key();
            case DraftChange.Write written -> written.code().key();
            case DraftChange.Merge merged -> merged.into();
            case DraftChange.Split split -> split.parts().getFirst().key();
            default -> chosen;
        };
        show(now);
    }

    private void attempt(DraftChange change) {
        try {
            carryOut(change);
        } catch (RuntimeException problem) {
            Told.at(this, problem, editor == null ? java.util.Map.of() : editor.fields());
        }
    }

    private void undo() {
        with(draft, now -> {
            try {
                build(drafts.undo(member, now.id(), now.version()));
            } catch (RuntimeException problem) {
                Told.at(this, problem);
            }
        });
    }

    private void discard() {
        with(
                draft,
                now -> Asking.first(
                        getTranslation("codebook.discard.title"),
                        getTranslation("codebook.discard.text"),
                        getTranslation("codebook.discard"),
                        getTranslation("app.cancel"),
                        () -> {
                            try {
                                drafts.discard(member, now.id(), now.version());
                                UI.getCurrent().navigate(CodebookPlaces.ALL);
                            } catch (RuntimeException problem) {
                                Told.at(this, problem);
                            }
                        }));
    }

    private void publish() {
        with(
                draft,
                now -> new PublishDialog(now, drafts.preview(member, now.id()), () -> {
                            Codebook made = drafts.publish(member, now.id(), now.version());
                            UI.getCurrent().navigate(CodebookPlaces.version(made.id()));
                        })
                        .open());
    }

    private static <T> void with(@Nullable T thing, Consumer<T> deed) {
        if (thing != null) {
            deed.accept(thing);
        }
    }

    @Override
    public String getPageTitle() {
        return draft == null
                ? ""
                : getTranslation("codebook.draft.title", draft.content().file().name(), draft.base() + 1);
    }
}
