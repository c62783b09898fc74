package app.touchstone.capture.ui;

import app.touchstone.basis.WebAddress;
import app.touchstone.capture.Capture;
import app.touchstone.look.DateTexts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What is known of an archived copy, as a list of facts; what is not known is left out. */
final class CaptureFacts extends DescriptionList {

    private final transient Component screen;

    CaptureFacts(Component screen, Capture capture) {
        this.screen = screen;
        addClassName("facts");
        address("capture.fact.address", capture.address());
        if (!capture.finalAddress().equals(capture.address())) {
            address("capture.fact.finalAddress", capture.finalAddress());
        }
        if (capture.hops().size() > 1) {
            Div way = new Div();
            way.addClassName("stack");
            capture.hops().forEach(hop -> way.add(new Span(CaptureView.hop(hop))));
            fact("capture.fact.way", way);
        } else if (!capture.hops().isEmpty()) {
            text("capture.fact.server", capture.hops().getFirst().server());
        }
        text("capture.fact.file", capture.fileName());
        text("capture.fact.cameFrom", capture.cameFrom());
        text("capture.fact.author", capture.author());
        text("capture.fact.publisher", capture.publisher());
        if (capture.publishedOn() != null) {
            text("capture.fact.published", DateTexts.day(screen, capture.publishedOn()));
        }
        text("capture.fact.size", Sizes.of(screen, capture.bytes()));
        hash("capture.fact.payloadSha256", capture.payloadSha256());
        hash("capture.fact.warcSha256", capture.warcSha256());
        hash("capture.fact.textSha256", capture.textSha256());
    }

    private void address(String key, String address) {
        if (WebAddress.Check.isWeb(address)) {
            Anchor link = new Anchor(address, address, AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            fact(key, link);
        } else {
            text(key, address);
        }
    }

    private void text(String key, String value) {
        if (!value.isBlank()) {
            fact(key, new Span(value));
        }
    }

    private void hash(String key, String value) {
        if (!value.isEmpty()) {
            fact(key, new Code(value));
        }
    }

    private void fact(String key, Component value) {
        add(new Term(screen.getTranslation(key)), new Description(value));
    }
}
