package app.touchstone.review.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.basis.Problem;
import app.touchstone.basis.WebAddress;
import app.touchstone.claim.Appearance;
import app.touchstone.claim.Appearances;
import app.touchstone.claim.NewAppearance;
import app.touchstone.document.DocumentPlaces;
import app.touchstone.look.Asking;
import app.touchstone.look.Chip;
import app.touchstone.look.EntryDialog;
import app.touchstone.marking.Marks;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Where the claim was seen. Passages are added in the document workspace, addresses outside here. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class AppearancesPart extends ClaimPart {

    private final CurrentMember current;
    private final Appearances appearances;
    private final Marks marks;
    private final Div body = new Div();
    private final Button add = new Button(getTranslation("claim.appearance.add"), event -> askAddress());

    AppearancesPart(CurrentMember current, Appearances appearances, Marks marks) {
        super("claim.appearances");
        this.current = current;
        this.appearances = appearances;
        this.marks = marks;
        inHead(add);
        add(body);
    }

    @Override
    void show() {
        count(now().appearances().size());
        add.setVisible(now().evidenceMayChange());
        body.removeAll();
        if (now().appearances().isEmpty()) {
            Paragraph nothing = new Paragraph(getTranslation("claim.appearance.none"));
            nothing.addClassName("soft");
            body.add(nothing);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("entries");
        now().appearances().forEach(one -> list.add(line(one)));
        body.add(list);
    }

    private ListItem line(Appearance one) {
        ListItem line = new ListItem();
        if (!one.quote().isBlank()) {
            Paragraph quote = new Paragraph(one.quote());
            quote.addClassName("quote");
            line.add(quote);
        }
        Div where = new Div(place(one));
        where.addClassName("actions");
        if (one.first()) {
            where.add(new Chip(getTranslation("claim.appearance.first")));
        }
        if (now().evidenceMayChange()) {
            String of = one.documentTitle().isEmpty() ? one.address() : one.documentTitle();
            if (!one.first()) {
                where.add(small("claim.appearance.markFirst", of, () -> markFirst(one)));
            }
            where.add(small("claim.appearance.remove", of, () -> askRemoval(one)));
        }
        line.add(where);
        if (!one.note().isBlank()) {
            Paragraph note = new Paragraph(one.note());
            note.addClassName("soft");
            line.add(note);
        }
        return line;
    }

    private com.vaadin.flow.component.Component place(Appearance one) {
        if (one.document() != null) {
            return new Anchor(DocumentPlaces.workspace(one.document()) + mark(one), one.documentTitle());
        }
        if (!WebAddress.Check.isWeb(one.address())) {
            return new Span(one.address());
        }
        Anchor outside = new Anchor(one.address(), one.address());
        outside.setTarget("_blank");
        outside.getElement().setAttribute("rel", "noopener noreferrer");
        return outside;
    }

    /** The mark that made this appearance, when it still stands, so that the document opens at the passage. */
    private String mark(Appearance one) {
        if (one.snapshot() == null) {
            return "";
        }
        return marks.on(now().member(), one.snapshot()).stream()
                .filter(mark -> now().id().equals(mark.claim()) && mark.start() == one.start())
                .findFirst()
                .map(mark -> "?mark=" + mark.id())
                .orElse("");
    }

    private void markFirst(Appearance one) {
        attempt(() -> appearances.markFirst(current.get(), now().id(), one.id()));
    }

    private void askRemoval(Appearance one) {
        Asking.first(
                getTranslation("claim.appearance.removeAsk.title"),
                getTranslation("claim.appearance.removeAsk.text"),
                getTranslation("claim.appearance.remove"),
                getTranslation("app.cancel"),
                () -> attempt(() -> appearances.remove(current.get(), now().id(), one.id())));
    }

    private void askAddress() {
        TextField address = new TextField(getTranslation("claim.appearance.address"));
        address.setRequiredIndicatorVisible(true);
        address.setPlaceholder("https://");
        TextArea quote = new TextArea(getTranslation("claim.appearance.quote"));
        TextField note = new TextField(getTranslation("claim.appearance.note"));
        Checkbox first = new Checkbox(
                getTranslation("claim.appearance.isFirst"), now().appearances().isEmpty());
        new EntryDialog(
                        getTranslation("claim.appearance.add"),
                        getTranslation("app.save"),
                        Map.of("address", address, "quote", quote, "note", note),
                        () -> {
                            store(
                                    current.get(),
                                    new NewAppearance(
                                            null,
                                            0,
                                            0,
                                            quote.getValue().strip(),
                                            address.getValue().strip(),
                                            note.getValue().strip(),
                                            first.getValue()));
                            changed();
                        })
                .with(address, quote, note, first)
                .open();
    }

    private void store(Member member, NewAppearance seen) {
        if (seen.address().isEmpty()) {
            throw Problem.invalid("address", "claim.appearance.nowhere");
        }
        appearances.add(member, now().id(), seen);
    }
}
