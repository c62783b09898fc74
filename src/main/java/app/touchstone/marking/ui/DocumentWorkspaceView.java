package app.touchstone.marking.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.basis.Problem;
import app.touchstone.capture.Captures;
import app.touchstone.document.Document;
import app.touchstone.document.DocumentId;
import app.touchstone.document.DocumentPlaces;
import app.touchstone.document.Documents;
import app.touchstone.document.Imports;
import app.touchstone.job.Jobs;
import app.touchstone.marking.Carryover;
import app.touchstone.marking.MarkId;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The document workspace: the text with its marks, and beside it the chosen mark, all marks and the claims. */
@Route(DocumentPlaces.ALL + "/:id")
@PermitAll
public class DocumentWorkspaceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String MARK = "mark";

    /** What a new version of the text needs. */
    @Component
    record Versions(Imports imports, Carryover carryover, Captures captures, Jobs jobs) {}

    private final Documents documents;
    private final CurrentMember current;
    private final OpenedText.Services services;
    private final Visit.Services visiting;
    private final Company.Services others;
    private final Versions versions;
    private @Nullable Document document;
    private @Nullable Workbench workbench;
    private @Nullable Company company;

    DocumentWorkspaceView(
            Documents documents,
            CurrentMember current,
            OpenedText.Services services,
            Visit.Services visiting,
            Company.Services others,
            Versions versions) {
        this.current = current;
        this.documents = documents;
        this.services = services;
        this.visiting = visiting;
        this.others = others;
        this.versions = versions;
        addClassName("workspace");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Member member = current.get();
        try {
            DocumentId id = DocumentId.of(event.getRouteParameters().get("id").orElse(""));
            if (document == null || !document.id().equals(id)) {
                open(member, documents.get(member, id));
            }
        } catch (IllegalArgumentException | Problem unknown) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        Workbench bench = Objects.requireNonNull(workbench);
        Optional<MarkId> asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(MARK)
                .flatMap(DocumentWorkspaceView::markId)
                .filter(bench::has);
        asked.ifPresentOrElse(bench::chooseInText, () -> bench.choose(null));
    }

    @Override
    public String getPageTitle() {
        return document == null
                ? getTranslation("marking.workspace.title")
                : document.details().title();
    }

    private void open(Member member, Document opened) {
        document = opened;
        workbench = new Workbench(this, member, opened, services, visiting, this::keepInAddress);
        head(opened);
        removeAll();
        workbench.parts().addTo(this);
        workbench.open(getLocale());
        if (isAttached()) {
            meet();
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        company = new Company(others, attached.getUI());
        if (document != null) {
            meet();
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (company != null) {
            company.leave();
        }
    }

    private void meet() {
        if (company != null && document != null && workbench != null) {
            company.enter(current.get(), document, workbench::elsewhere, workbench.parts().here);
        }
    }

    private void keepInAddress(@Nullable MarkId mark) {
        UI ui = UI.getCurrent();
        if (ui != null && isAttached() && document != null) {
            ui.getPage()
                    .getHistory()
                    .replaceState(
                            null,
                            new Location(
                                    DocumentPlaces.workspace(document.id()),
                                    mark == null
                                            ? QueryParameters.empty()
                                            : QueryParameters.simple(Map.of(MARK, mark.toString()))));
        }
    }

    private void head(Document shown) {
        Objects.requireNonNull(workbench)
                .parts()
                .head(shown, versions.carryover().waiting(current.get(), shown.id()), this::edit, this::renew);
    }

    private void renew() {
        new NewVersion(
                        current.get(),
                        Objects.requireNonNull(document),
                        versions.imports(),
                        versions.carryover(),
                        versions.captures(),
                        versions.jobs())
                .open();
    }

    private void edit() {
        Document open = Objects.requireNonNull(document);
        new EditDetails(documents, current.get(), open, changed -> {
                    document = changed;
                    head(changed);
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
}
