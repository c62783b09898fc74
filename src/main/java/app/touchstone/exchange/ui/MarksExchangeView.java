package app.touchstone.exchange.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.Problem;
import app.touchstone.document.Document;
import app.touchstone.document.DocumentId;
import app.touchstone.document.DocumentPlaces;
import app.touchstone.document.Documents;
import app.touchstone.exchange.MarksFormat;
import app.touchstone.look.Labels;
import app.touchstone.look.PageHead;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Takes a document's marks out as a file, and other tools' annotations in. */
@Route(DocumentPlaces.ALL + "/:id/exchange")
@PermitAll
public class MarksExchangeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** A title in its own direction, whatever the screen's is (Unicode's first strong isolate). */
    private static final String ISOLATED = "\u2068%s\u2069";

    private final Documents documents;
    private final CurrentMember current;
    private final AnnotationImportSteps.Services services;

    MarksExchangeView(Documents documents, CurrentMember current, AnnotationImportSteps.Services services) {
        this.documents = documents;
        this.current = current;
        this.services = services;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Member member = current.get();
        try {
            DocumentId id = DocumentId.of(event.getRouteParameters().get("id").orElse(""));
            open(member, documents.get(member, id));
        } catch (IllegalArgumentException | Problem unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("exchange.title");
    }

    private void open(Member member, Document document) {
        removeAll();
        Anchor back = new Anchor(DocumentPlaces.workspace(document.id()), getTranslation("exchange.back"));
        add(
                new PageHead(
                                getPageTitle(),
                                ISOLATED.formatted(document.details().title()))
                        .withActions(back),
                exports(document));
        if (member.may(Permission.MARK)) {
            add(new AnnotationImportSteps(services, member, document));
        }
    }

    private Section exports(Document document) {
        UnorderedList formats = new UnorderedList();
        formats.addClassName("stack");
        for (MarksFormat format : MarksFormat.values()) {
            String address = "/export/documents/" + document.id() + "/marks." + format.ending();
            Anchor link =
                    new Anchor(format == MarksFormat.CSV ? address + "?bom=true" : address, Labels.of(this, format));
            link.setDownload(true);
            link.setRouterIgnore(true);
            Paragraph about = new Paragraph(getTranslation("exchange.export." + format.name()));
            about.addClassName("soft");
            formats.add(new ListItem(link, about));
        }
        Section section = new Section(
                new H2(getTranslation("exchange.export.title")),
                new Paragraph(getTranslation("exchange.export.intro", document.snapshotNumber())),
                formats);
        section.addClassName("stack");
        return section;
    }
}
