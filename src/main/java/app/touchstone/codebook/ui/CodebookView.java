package app.touchstone.codebook.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.Problem;
import app.touchstone.codebook.Codebook;
import app.touchstone.codebook.CodebookDiff;
import app.touchstone.codebook.CodebookDrafts;
import app.touchstone.codebook.CodebookHead;
import app.touchstone.codebook.CodebookId;
import app.touchstone.codebook.CodebookPlaces;
import app.touchstone.codebook.Codebooks;
import app.touchstone.codebook.Evolution;
import app.touchstone.codebook.Evolutions;
import app.touchstone.codebook.MarkedCodes;
import app.touchstone.look.Asking;
import app.touchstone.look.DateTexts;
import app.touchstone.look.Labels;
import app.touchstone.look.PageHead;
import app.touchstone.look.Told;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;

/** One version of a codebook to read: its codes, what changed against another version, and what became of its marks. */
@Route(CodebookPlaces.ALL + "/:id")
@PermitAll
public class CodebookView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Member member;
    private final Codebooks codebooks;
    private final CodebookDrafts drafts;
    private final Evolutions evolutions;
    private final boolean editable;
    private String title = "";

    CodebookView(CurrentMember current, Codebooks codebooks, CodebookDrafts drafts, Evolutions evolutions) {
        this.member = current.get();
        this.codebooks = codebooks;
        this.drafts = drafts;
        this.evolutions = evolutions;
        this.editable = member.permissions().contains(Permission.METHOD);
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(codebooks.get(
                    member, CodebookId.of(event.getRouteParameters().get("id").orElse(""))));
        } catch (IllegalArgumentException | Problem missing) {
            throw new NotFoundException();
        }
    }

    private void show(Codebook book) {
        removeAll();
        title = getTranslation("codebook.version", book.name(), book.number());
        List<CodebookHead> versions = codebooks.versions(member, book.key());
        PageHead head = new PageHead(
                title, getTranslation("codebook.about", Labels.of(this, book.kind()), book.source(), book.licence()));
        head.withActions(
                Downloads.json(
                        book,
                        () -> codebooks.take(member, book.id(), "json"),
                        getTranslation("codebook.download.json")),
                Downloads.csv(
                        book, () -> codebooks.take(member, book.id(), "csv"), getTranslation("codebook.download.csv")));
        if (editable) {
            Button edit = new Button(
                    getTranslation("codebook.edit"),
                    event -> attempt(() -> UI.getCurrent()
                            .navigate(CodebookPlaces.draft(
                                    drafts.start(member, book.key()).id()))));
            edit.addThemeVariants(ButtonVariant.PRIMARY);
            head.withActions(edit);
        }
        Paragraph about = new Paragraph(book.description());
        about.addClassName("measure");
        add(head, about, versions(book, versions));
        if (!book.guideline().isBlank()) {
            add(new Guidelines(book));
        }
        add(new CodeReading(book.codes()), marks(book, versions));
    }

    /** Which version is shown, and what differs from the one chosen beside it. */
    private Section versions(Codebook book, List<CodebookHead> versions) {
        Section section = new Section();
        section.addClassName("stack");
        if (versions.size() < 2) {
            return section;
        }
        Select<CodebookHead> shown = choice("codebook.shown", versions);
        versions.stream().filter(one -> one.id().equals(book.id())).findFirst().ifPresent(shown::setValue);
        shown.addValueChangeListener(event ->
                UI.getCurrent().navigate(CodebookPlaces.version(event.getValue().id())));
        Select<CodebookHead> other = choice(
                "codebook.against",
                versions.stream().filter(one -> !one.id().equals(book.id())).toList());
        other.setEmptySelectionAllowed(true);
        Div changes = new Div();
        changes.getElement().setAttribute("role", "status");
        other.addValueChangeListener(event -> {
            changes.removeAll();
            if (event.getValue() != null) {
                List<CodebookDiff.Change> found =
                        codebooks.diff(member, event.getValue().id(), book.id());
                changes.add(
                        found.isEmpty() ? new Paragraph(getTranslation("codebook.diff.none")) : new ChangeList(found));
            }
        });
        Div row = new Div(shown, other);
        row.addClassName("actions");
        section.add(row, changes);
        return section;
    }

    private Select<CodebookHead> choice(String label, List<CodebookHead> versions) {
        Select<CodebookHead> choice = new Select<>();
        choice.setLabel(getTranslation(label));
        choice.setItems(versions);
        choice.setItemLabelGenerator(one -> one == null
                ? ""
                : getTranslation("codebook.choice", one.number(), DateTexts.time(this, one.publishedAt())));
        return choice;
    }

    /** Under which versions marks stand, and bringing them over or back. */
    private Section marks(Codebook book, List<CodebookHead> versions) {
        Section section = new Section(new H2(getTranslation("codebook.marks")));
        section.addClassName("stack");
        Map<Integer, Integer> counts = evolutions.marks(member, book.key());
        int newest = versions.getFirst().number();
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        versions.forEach(one -> list.add(new ListItem(
                getTranslation("codebook.marks.under", one.number(), counts.getOrDefault(one.number(), 0)))));
        section.add(list);
        boolean behind = counts.keySet().stream().anyMatch(number -> number < newest);
        if (editable && behind) {
            section.add(new Button(
                    getTranslation("codebook.bring", newest),
                    event -> attempt(() -> {
                        Told.done(evolutions
                                .bring(member, book.key())
                                .map(one -> getTranslation("codebook.brought", one.moved(), one.toDecide()))
                                .orElse(getTranslation("codebook.brought", 0, 0)));
                        show(book);
                    })));
        }
        List<Evolution> done = evolutions.of(member, book.key());
        UnorderedList history = new UnorderedList();
        history.addClassName("plain-list");
        done.forEach(one -> history.add(line(book, one)));
        section.add(history);
        return section;
    }

    private ListItem line(Codebook book, Evolution one) {
        ListItem item = new ListItem(new Span(getTranslation(
                "codebook.evolution", DateTexts.time(this, one.madeAt()), one.number(), one.moved(), one.toDecide())));
        if (one.undoneAt() != null) {
            item.add(new Span(getTranslation("codebook.evolution.takenBack")));
        } else if (editable) {
            item.add(new Button(
                    getTranslation("codebook.evolution.undo"),
                    event -> Asking.first(
                            getTranslation("codebook.evolution.undo.title"),
                            getTranslation("codebook.evolution.undo.text"),
                            getTranslation("codebook.evolution.undo"),
                            getTranslation("app.cancel"),
                            () -> attempt(() -> {
                                MarkedCodes.TakenBack back = evolutions.takeBack(member, one.id());
                                Told.done(getTranslation("codebook.evolution.restored", back.restored(), back.kept()));
                                show(book);
                            }))));
        }
        return item;
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException problem) {
            Told.at(this, problem);
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
