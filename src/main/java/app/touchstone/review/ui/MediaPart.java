package app.touchstone.review.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Permission;
import app.touchstone.claim.Authenticity;
import app.touchstone.claim.ClaimMedia;
import app.touchstone.claim.MediaKind;
import app.touchstone.claim.MediaOfClaims;
import app.touchstone.look.Labels;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** The picture, recording or film a claim is about, and what was found of it; said by an editor once the claim is settled. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class MediaPart extends ClaimPart {

    private final transient MediaOfClaims media;
    private final transient CurrentMember current;
    private final Select<MediaKind> kind = new Select<>();
    private final Select<Authenticity> authenticity = new Select<>();
    private final TextField address = new TextField(getTranslation("claim.media.address"));
    private final TextField original = new TextField(getTranslation("claim.media.original"));
    private final TextArea context = new TextArea(getTranslation("claim.media.context"));
    private final Div told = new Div();
    private final Button remove;
    private final Details form;

    MediaPart(MediaOfClaims media, CurrentMember current) {
        super("claim.media.title");
        this.media = media;
        this.current = current;
        kind.setLabel(getTranslation("claim.media.kind"));
        kind.setItems(MediaKind.values());
        kind.setItemLabelGenerator(one -> Labels.of(this, one));
        authenticity.setLabel(getTranslation("claim.media.found"));
        authenticity.setItems(Authenticity.values());
        authenticity.setItemLabelGenerator(one -> Labels.of(this, one));
        context.setHelperText(getTranslation("claim.media.contextHelp"));
        Map<String, HasValidation> fields = Map.of(
                "kind", kind,
                "authenticity", authenticity,
                "address", address,
                "original", original,
                "context", context);
        Button save = new Button(
                getTranslation("claim.media.save"),
                event -> attempt(() -> media.say(current.get(), now().id(), entered()), fields));
        remove = new Button(
                getTranslation("claim.media.remove"),
                event -> attempt(() -> media.takeBack(current.get(), now().id()), fields));
        Div actions = new Div(save, remove);
        actions.addClassName("actions");
        Div body = new Div(kind, authenticity, address, original, context, actions);
        body.addClassNames("form", "stack");
        form = new Details(getTranslation("claim.media.say"), body);
        told.addClassName("stack");
        add(told, form);
    }

    private ClaimMedia entered() {
        return new ClaimMedia(
                kind.getValue(), authenticity.getValue(), address.getValue(), original.getValue(), context.getValue());
    }

    @Override
    void show() {
        Optional<ClaimMedia> found = media.of(now().member(), now().id());
        boolean may = now().member().may(Permission.PUBLISH)
                && MediaOfClaims.maySay(now().claim().state());
        setVisible(may || found.isPresent());
        form.setVisible(may);
        remove.setVisible(found.isPresent());
        told.removeAll();
        found.ifPresent(this::tell);
    }

    private void tell(ClaimMedia found) {
        kind.setValue(found.kind());
        authenticity.setValue(found.authenticity());
        address.setValue(found.address());
        original.setValue(found.original());
        context.setValue(found.context());
        told.add(
                new Paragraph(getTranslation(
                        "claim.media.told", Labels.of(this, found.kind()), Labels.of(this, found.authenticity()))),
                new Anchor(found.address(), found.address()));
        if (!found.original().isEmpty()) {
            told.add(new Paragraph(
                    new Span(getTranslation("claim.media.original") + ": "),
                    new Anchor(found.original(), found.original())));
        }
        if (!found.context().isEmpty()) {
            told.add(new Paragraph(found.context()));
        }
    }
}
