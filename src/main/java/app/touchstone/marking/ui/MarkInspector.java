package app.touchstone.marking.ui;

import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimPlaces;
import app.touchstone.claim.ClaimantDetails;
import app.touchstone.codebook.Code;
import app.touchstone.look.DateTexts;
import app.touchstone.look.Labels;
import app.touchstone.look.StateBadge;
import app.touchstone.marking.Mark;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The chosen mark seen closer: what it says of its passage, what that means, and what can be done with it. */
final class MarkInspector extends Div {

    /** A mark with what stands behind it. */
    record Shown(Mark mark, @Nullable Code code, @Nullable Claim claim, String madeBy) {}

    private static final int LONGEST_NOTE = 2_000;

    private final MarkActs acts;
    private final Consumer<Shown> otherCode;
    private final Consumer<Shown> otherClaim;
    private final boolean editable;

    /** @param otherCode asks which code instead; otherClaim asks which claim instead */
    MarkInspector(MarkActs acts, Consumer<Shown> otherCode, Consumer<Shown> otherClaim, boolean editable) {
        this.acts = acts;
        this.otherCode = otherCode;
        this.otherClaim = otherClaim;
        this.editable = editable;
        addClassName("stack");
        clear();
    }

    void clear() {
        removeAll();
        Paragraph hint =
                new Paragraph(getTranslation(editable ? "marking.inspector.choose" : "marking.inspector.chooseToRead"));
        hint.addClassName("soft");
        add(hint);
    }

    void show(Shown shown) {
        removeAll();
        add(passage(shown));
        if (shown.claim() != null) {
            add(claim(shown, shown.claim()));
        }
    }

    private Component passage(Shown shown) {
        Mark mark = shown.mark();
        Div card = card(title(shown));
        Div quote = new Div(mark.quote());
        quote.addClassName("quote");
        quote.getElement().setAttribute("dir", "auto");
        card.add(quote);
        if (shown.code() != null) {
            meaning(card, shown.code());
        }
        card.add(soft(getTranslation("marking.inspector.made", shown.madeBy(), DateTexts.time(this, mark.madeAt()))));
        note(card, mark);
        if (editable) {
            Div actions = new Div();
            actions.addClassName("actions");
            if (shown.code() != null) {
                actions.add(new Button(getTranslation("marking.recode"), event -> otherCode.accept(shown)));
            }
            actions.add(new Button(getTranslation("marking.remove"), event -> acts.remove(mark.id())));
            card.add(actions);
        }
        return card;
    }

    private H2 title(Shown shown) {
        Code code = shown.code();
        Span swatch = new Span();
        swatch.setClassName("swatch hue-" + MarkRow.colour(code).name().toLowerCase(Locale.ROOT));
        swatch.getElement().setAttribute("aria-hidden", "true");
        String kind = Labels.of(this, shown.mark().kind());
        return new H2(swatch, new Span(code == null ? kind : kind + " › " + code.path()));
    }

    private void meaning(Div card, Code code) {
        card.add(soft(code.definition()));
        said(card, "marking.inspector.includes", code.includes());
        said(card, "marking.inspector.excludes", code.excludes());
    }

    private void said(Div card, String key, String text) {
        if (!text.isBlank()) {
            Span term = new Span(getTranslation(key));
            term.addClassName("term");
            Paragraph line = new Paragraph(term, new Span(" " + text));
            line.addClassName("soft");
            card.add(line);
        }
    }

    private void note(Div card, Mark mark) {
        if (!editable) {
            if (!mark.note().isEmpty()) {
                card.add(new Paragraph(mark.note()));
            }
            return;
        }
        TextArea note = new TextArea(getTranslation("marking.note"));
        note.setMaxLength(LONGEST_NOTE);
        note.setValue(mark.note());
        note.addValueChangeListener(event -> {
            if (event.isFromClient() && !Objects.equals(event.getValue().strip(), mark.note())) {
                acts.note(mark.id(), event.getValue());
            }
        });
        note.setHelperText(getTranslation("marking.note.help"));
        card.add(note);
    }

    private Component claim(Shown shown, Claim claim) {
        Div card = card(new H2(getTranslation("marking.claim", claim.number())));
        card.add(new StateBadge(claim.state()));
        Paragraph wording = new Paragraph(claim.details().wording());
        wording.getElement().setAttribute("dir", "auto");
        card.add(wording);
        String who =
                claim.details().claimants().stream().map(ClaimantDetails::name).collect(Collectors.joining(", "));
        card.add(soft(who.isEmpty() ? getTranslation("marking.claim.nobody") : who));
        Div actions = new Div(openClaim(claim.id()));
        actions.addClassName("actions");
        if (editable && claim.state().evidenceMayChange()) {
            actions.add(new Button(getTranslation("marking.sameClaim"), event -> otherClaim.accept(shown)));
        }
        card.add(actions);
        return card;
    }

    private Anchor openClaim(ClaimId claim) {
        Anchor open = new Anchor(ClaimPlaces.workspace(claim), getTranslation("marking.claim.open"));
        open.getElement().setAttribute("router-link", true);
        return open;
    }

    private static Div card(H2 title) {
        Div card = new Div(title);
        card.addClassName("card");
        title.addClassName("card-title");
        return card;
    }

    private static Paragraph soft(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName("soft");
        return line;
    }
}
