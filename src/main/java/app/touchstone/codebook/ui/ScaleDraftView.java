package app.touchstone.codebook.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.basis.Problem;
import app.touchstone.codebook.CodebookPlaces;
import app.touchstone.codebook.DraftId;
import app.touchstone.codebook.ScaleDraft;
import app.touchstone.codebook.ScaleDrafts;
import app.touchstone.codebook.ScaleFile;
import app.touchstone.look.Asking;
import app.touchstone.look.PageHead;
import app.touchstone.look.Told;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Editing a verdict scale: its ratings from worst to best, then those off the scale. Each field is stored when it is left. */
@Route(CodebookPlaces.SCALE_DRAFTS + "/:id")
@PermitAll
public class ScaleDraftView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Member member;
    private final ScaleDrafts drafts;
    private final TextField name = new TextField(getTranslation("codebook.name"));
    private final TextArea description = new TextArea(getTranslation("codebook.description"));
    private final TextArea source = new TextArea(getTranslation("codebook.source"));
    private final List<RatingFields> ratings = new ArrayList<>();
    private @Nullable ScaleDraft draft;

    ScaleDraftView(CurrentMember current, ScaleDrafts drafts) {
        this.member = current.get();
        this.drafts = drafts;
        addClassName("page");
        List.of(name, description, source)
                .forEach(field -> field.addValueChangeListener(event -> {
                    if (event.isFromClient()) {
                        store();
                    }
                }));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(drafts.get(
                    member, DraftId.of(event.getRouteParameters().get("id").orElse(""))));
        } catch (IllegalArgumentException | Problem missing) {
            throw new NotFoundException();
        }
    }

    private void show(ScaleDraft now) {
        draft = now;
        removeAll();
        ratings.clear();
        ScaleFile file = now.file();
        name.setValue(file.name());
        description.setValue(file.description());
        source.setValue(file.source());
        Button undo = new Button(
                getTranslation("codebook.undo"),
                event -> attempt(() -> show(drafts.undo(member, now.id(), now.version()))));
        undo.setEnabled(now.undoable());
        Button publish = new Button(
                getTranslation("codebook.publish.do", now.base() + 1),
                event -> attempt(() -> {
                    drafts.publish(member, now.id(), now.version());
                    UI.getCurrent().navigate(CodebookPlaces.ALL);
                }));
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.setEnabled(now.findings().isEmpty());
        add(new PageHead(getPageTitle(), getTranslation("codebook.scale.line"))
                .withActions(undo, new Button(getTranslation("codebook.discard"), event -> discard(now)), publish));
        Div about = new Div(name, description, source);
        about.addClassName("form");
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        for (int i = 0; i < file.ratings().size(); i++) {
            int at = i;
            RatingFields fields = new RatingFields(file.ratings().get(i), this::store);
            fields.show(now.findings(), i);
            fields.addActs(
                    new Button(getTranslation("codebook.up"), event -> swap(at, at - 1)),
                    new Button(getTranslation("codebook.down"), event -> swap(at, at + 1)),
                    new Button(getTranslation("codebook.remove"), event -> {
                        ratings.remove(at);
                        store();
                    }));
            ratings.add(fields);
            list.add(new ListItem(fields));
        }
        Button add = new Button(getTranslation("codebook.scale.add"), event -> {
            ratings.add(new RatingFields(
                    new ScaleFile.Entry("rating-" + (ratings.size() + 1), "", "", ratings.size() + 1, "slate", null),
                    this::store));
            store();
        });
        add(about, list, add);
    }

    private void swap(int one, int other) {
        if (other >= 0 && other < ratings.size()) {
            Collections.swap(ratings, one, other);
            store();
        }
    }

    /** Writes the fields as they stand: on the scale numbered in their order, then those off it. */
    private void store() {
        ScaleDraft now = draft;
        if (now == null) {
            return;
        }
        List<ScaleFile.Entry> written = new ArrayList<>();
        ratings.stream().filter(RatingFields::onScale).forEach(one -> written.add(one.entry(written.size() + 1)));
        ratings.stream().filter(one -> !one.onScale()).forEach(one -> written.add(one.entry(null)));
        attempt(() -> show(drafts.write(
                member,
                now.id(),
                now.version(),
                new ScaleFile(
                        now.file().key(),
                        name.getValue().strip(),
                        now.file().version(),
                        description.getValue().strip(),
                        source.getValue().strip(),
                        written))));
    }

    private void discard(ScaleDraft now) {
        Asking.first(
                getTranslation("codebook.discard.title"),
                getTranslation("codebook.discard.text"),
                getTranslation("codebook.discard"),
                getTranslation("app.cancel"),
                () -> attempt(() -> {
                    drafts.discard(member, now.id(), now.version());
                    UI.getCurrent().navigate(CodebookPlaces.ALL);
                }));
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException problem) {
            Told.at(this, problem, java.util.Map.of("name", name));
        }
    }

    @Override
    public String getPageTitle() {
        return draft == null
                ? ""
                : getTranslation("codebook.draft.title", draft.file().name(), draft.base() + 1);
    }
}
