package app.touchstone.capture.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.basis.Problem;
import app.touchstone.capture.Capture;
import app.touchstone.capture.CaptureComparison;
import app.touchstone.capture.CaptureComparison.Change;
import app.touchstone.capture.CaptureComparison.Stretch;
import app.touchstone.capture.CaptureId;
import app.touchstone.capture.CapturePlaces;
import app.touchstone.capture.Captures;
import app.touchstone.look.DateTexts;
import app.touchstone.look.PageHead;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;

/** Two archived copies of an address: one text, with what went and what came. */
@Route(CapturePlaces.ALL + "/:id/compare/:with")
@PermitAll
public class CompareView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** In UTF-16 units: of what stayed the same, so much is shown on either side of a change. */
    private static final int AROUND = 200;

    private final Captures captures;
    private final Member member;

    CompareView(Captures captures, CurrentMember current) {
        this.captures = captures;
        this.member = current.get();
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters asked = event.getRouteParameters();
        try {
            show(captures.compare(
                    member,
                    CaptureId.of(asked.get("id").orElse("")),
                    CaptureId.of(asked.get("with").orElse(""))));
        } catch (IllegalArgumentException | Problem missing) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("capture.compare.title");
    }

    private void show(CaptureComparison comparison) {
        removeAll();
        Div sides = new Div(
                side("capture.compare.before", comparison.before()), side("capture.compare.after", comparison.after()));
        sides.addClassName("actions");
        Paragraph answer = new Paragraph(getTranslation(answer(comparison)));
        answer.getElement().setAttribute("role", "status");
        add(new PageHead(getPageTitle(), comparison.after().name()), sides, answer);
        if (!comparison.sameText() && !comparison.stretches().isEmpty()) {
            add(text(comparison));
        }
    }

    private static String answer(CaptureComparison comparison) {
        if (comparison.sameContent()) {
            return "capture.compare.sameContent";
        }
        boolean texts = comparison.before().hasText() && comparison.after().hasText();
        return !texts
                ? "capture.compare.noText"
                : comparison.sameText() ? "capture.compare.sameText" : "capture.compare.differs";
    }

    private Span side(String key, Capture capture) {
        return new Span(
                new Span(getTranslation(key) + " "),
                new Anchor(CapturePlaces.one(capture.id()), DateTexts.time(this, capture.takenAt())));
    }

    private Paragraph text(CaptureComparison comparison) {
        Paragraph text = new Paragraph();
        text.addClassNames("changed-text", "measure", "quote");
        text.getElement().setAttribute("dir", "auto");
        if (!comparison.after().language().equals("und")) {
            text.getElement().setAttribute("lang", comparison.after().language());
        }
        int last = comparison.stretches().size() - 1;
        for (int i = 0; i <= last; i++) {
            Stretch stretch = comparison.stretches().get(i);
            text.add(
                    stretch.change() == Change.SAME
                            ? new Span(shortened(stretch.text(), i > 0, i < last))
                            : changed(stretch));
        }
        return text;
    }

    /** What stayed the same far from any change is left out. */
    private static String shortened(String same, boolean changeBefore, boolean changeAfter) {
        int most = (changeBefore ? AROUND : 0) + (changeAfter ? AROUND : 0);
        if (same.length() <= most + AROUND) {
            return same;
        }
        String head = changeBefore ? same.substring(0, AROUND) : "";
        String tail = changeAfter ? same.substring(same.length() - AROUND) : "";
        return head + " […] " + tail;
    }

    private Component changed(Stretch stretch) {
        boolean removed = stretch.change() == Change.REMOVED;
        HtmlComponent changed = new HtmlComponent(removed ? "del" : "ins");
        Span said = new Span(getTranslation(removed ? "capture.compare.removed" : "capture.compare.added") + " ");
        said.addClassName("visually-hidden");
        changed.getElement().appendChild(said.getElement(), new Span(stretch.text()).getElement());
        return changed;
    }
}
