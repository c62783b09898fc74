package app.touchstone.capture.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.Problem;
import app.touchstone.basis.WebAddress;
import app.touchstone.capture.Capture;
import app.touchstone.capture.CaptureHop;
import app.touchstone.capture.CaptureId;
import app.touchstone.capture.CaptureKind;
import app.touchstone.capture.CapturePlaces;
import app.touchstone.capture.Captures;
import app.touchstone.job.Jobs;
import app.touchstone.look.Chip;
import app.touchstone.look.DateTexts;
import app.touchstone.look.Labels;
import app.touchstone.look.PageHead;
import app.touchstone.look.Told;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;

/** One archived copy: what it is, whether it still is what it was, what else its address said, and what can be read. */
@Route(CapturePlaces.ALL + "/:id")
@PermitAll
public class CaptureView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Captures captures;
    private final Jobs jobs;
    private final Member member;
    private String title = "";

    CaptureView(Captures captures, Jobs jobs, CurrentMember current) {
        this.captures = captures;
        this.jobs = jobs;
        this.member = current.get();
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(captures.get(
                    member, CaptureId.of(event.getRouteParameters().get("id").orElse(""))));
        } catch (IllegalArgumentException | Problem missing) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(Capture capture) {
        removeAll();
        title = capture.name();
        PageHead head = new PageHead(
                title, getTranslation("capture.takenOn", DateTexts.time(this, capture.takenAt()), capture.mediaType()));
        Chip kind = new Chip(Labels.of(this, capture.kind()));
        if (capture.differs()) {
            head.withFacts(kind, new Chip(getTranslation("capture.differs")));
        } else {
            head.withFacts(kind);
        }
        head.withActions(
                download(CapturePlaces.content(capture.id()), "capture.download.content"),
                download(CapturePlaces.warc(capture.id()), "capture.download.warc"));
        add(head, new CaptureFacts(this, capture), checking(capture), versions(capture), elsewhere(capture));
        add(text(capture));
    }

    private Anchor download(String place, String key) {
        Anchor link = new Anchor(place, getTranslation(key));
        link.addClassName("button-link");
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }

    private Section checking(Capture capture) {
        Div result = new Div();
        result.getElement().setAttribute("role", "status");
        Button verify = new Button(getTranslation("capture.verify"), event -> {
            result.removeAll();
            try {
                result.add(new CheckResult(this, captures.verify(member, capture.id())));
            } catch (RuntimeException problem) {
                Told.at(this, problem);
            }
        });
        Paragraph about = new Paragraph(getTranslation("capture.verify.about"));
        about.addClassName("soft");
        return card("capture.verify.title", about, verify, result);
    }

    private Section versions(Capture capture) {
        List<Capture> versions = captures.versions(member, capture.id());
        UnorderedList list = new UnorderedList();
        list.addClassName("entries");
        for (Capture other : versions) {
            Div line = new Div(
                    other.id().equals(capture.id())
                            ? new Span(DateTexts.time(this, other.takenAt()))
                            : new Anchor(CapturePlaces.one(other.id()), DateTexts.time(this, other.takenAt())));
            line.addClassName("actions");
            if (other.id().equals(capture.id())) {
                line.add(new Chip(getTranslation("capture.version.this")));
            } else {
                boolean older = other.takenAt().isBefore(capture.takenAt());
                line.add(new Anchor(
                        older
                                ? CapturePlaces.compare(other.id(), capture.id())
                                : CapturePlaces.compare(capture.id(), other.id()),
                        getTranslation("capture.version.compare")));
            }
            if (other.differs()) {
                line.add(new Chip(getTranslation("capture.differs")));
            }
            list.add(new ListItem(line));
        }
        Section section = card("capture.versions.title", list);
        if (capture.kind() == CaptureKind.FETCHED && member.may(Permission.WRITE)) {
            FetchField again =
                    new FetchField(captures, jobs, member, getTranslation("capture.again"), taken -> show(taken));
            again.address().setValue(capture.address());
            again.address().setReadOnly(true);
            again.address().setHelperText(getTranslation("capture.again.rule"));
            section.add(again);
        }
        return section;
    }

    private Section elsewhere(Capture capture) {
        UnorderedList list = new UnorderedList();
        list.addClassName("entries");
        capture.elsewhere().stream().filter(WebAddress.Check::isWeb).forEach(one -> {
            Anchor link = new Anchor(one, one, AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            list.add(new ListItem(link));
        });
        Paragraph about = new Paragraph(getTranslation("capture.elsewhere.about"));
        about.addClassName("soft");
        Section section = card("capture.elsewhere.title", about, list);
        if (member.may(Permission.WRITE)) {
            TextField address = new TextField(getTranslation("capture.elsewhere.address"));
            address.setPlaceholder("https://");
            address.addClassName("wide");
            Button keep = new Button(getTranslation("capture.elsewhere.add"), event -> {
                try {
                    show(captures.keptElsewhere(
                            member, capture.id(), address.getValue().strip()));
                } catch (RuntimeException problem) {
                    Told.at(this, problem, Map.of("address", address));
                }
            });
            Div row = new Div(address, keep);
            row.addClassName("fetch-row");
            section.add(row);
        }
        return section;
    }

    private Section text(Capture capture) {
        String words = captures.text(member, capture.id());
        if (words.isEmpty()) {
            Paragraph none = new Paragraph(
                    getTranslation(capture.textProblem().isEmpty() ? "capture.text.none" : capture.textProblem()));
            none.addClassName("soft");
            return card("capture.text.title", none);
        }
        Paragraph text = new Paragraph(words);
        text.addClassNames("quote", "capture-text");
        text.getElement().setAttribute("dir", "auto");
        text.getElement().setAttribute("tabindex", "0");
        text.getElement().setAttribute("role", "region");
        text.getElement().setAttribute("aria-label", getTranslation("capture.text.title"));
        if (!capture.language().equals("und")) {
            text.getElement().setAttribute("lang", capture.language());
        }
        return card("capture.text.title", text);
    }

    private Section card(String titleKey, com.vaadin.flow.component.Component... parts) {
        Section card = new Section(new H2(getTranslation(titleKey)));
        card.add(parts);
        card.addClassName("card");
        return card;
    }

    static String hop(CaptureHop hop) {
        return hop.status() + " " + hop.address() + " (" + hop.server() + ")";
    }
}
