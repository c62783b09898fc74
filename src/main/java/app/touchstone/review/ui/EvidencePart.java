package app.touchstone.review.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.basis.WebAddress;
import app.touchstone.evidence.Evidence;
import app.touchstone.evidence.EvidenceDetails;
import app.touchstone.evidence.EvidenceFile;
import app.touchstone.evidence.Sources;
import app.touchstone.look.Chip;
import app.touchstone.look.DateTexts;
import app.touchstone.look.Labels;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** What was gathered on the claim, by number; what was withdrawn stays visible and keeps its number. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class EvidencePart extends ClaimPart {

    private final CurrentMember current;
    private final EvidenceFile file;
    private final Sources sources;
    private final Div body = new Div();
    private final Button add = new Button(getTranslation("evidence.add"), event -> edit(null));

    EvidencePart(CurrentMember current, EvidenceFile file, Sources sources) {
        super("evidence.title");
        this.current = current;
        this.file = file;
        this.sources = sources;
        inHead(add);
        add(body);
    }

    @Override
    void show() {
        count(now().citable().size());
        add.setVisible(now().evidenceMayChange());
        body.removeAll();
        if (now().evidence().isEmpty()) {
            body.add(soft(getTranslation("evidence.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("entries");
        now().evidence().forEach(piece -> list.add(line(piece)));
        body.add(list);
    }

    private ListItem line(Evidence piece) {
        EvidenceDetails details = piece.details();
        Span number = new Span("E" + piece.number());
        number.addClassName("evidence-number");
        Span question = new Span(details.question());
        question.addClassName("evidence-question");
        Div head = new Div(number, question, new Chip(Labels.of(this, details.stance())));
        head.addClassName("evidence-head");
        ListItem line = new ListItem(head);
        if (piece.withdrawn()) {
            line.addClassName("withdrawn");
            head.add(new Chip(getTranslation("evidence.isWithdrawn")));
        }
        if (!details.answer().isBlank()) {
            Paragraph answer = new Paragraph(details.answer());
            answer.addClassName("typed");
            line.add(answer);
        }
        if (!details.quote().isBlank()) {
            Paragraph quote = new Paragraph(details.quote());
            quote.addClassName("quote");
            line.add(quote);
        }
        line.add(origin(piece));
        return line;
    }

    private Div origin(Evidence piece) {
        EvidenceDetails details = piece.details();
        Div origin = new Div(new Span(piece.source().details().name() + " · "
                + Labels.of(this, piece.source().details().type()) + " · "
                + getTranslation("evidence.accessedOnDay", DateTexts.day(this, details.accessedOn()))));
        origin.addClassNames("actions", "soft");
        if (WebAddress.Check.isWeb(details.address())) {
            Anchor address = new Anchor(details.address(), getTranslation("evidence.openAddress"));
            address.setTarget("_blank");
            address.getElement().setAttribute("rel", "noopener noreferrer");
            address.getElement().setAttribute("aria-label", getTranslation("evidence.openAddressOf", piece.number()));
            address.setTitle(details.address());
            origin.add(address);
        }
        if (now().evidenceMayChange()) {
            String of = "E" + piece.number();
            if (!piece.withdrawn()) {
                origin.add(small("evidence.edit", of, () -> edit(piece)));
            }
            origin.add(small(
                    piece.withdrawn() ? "evidence.restore" : "evidence.withdraw",
                    of,
                    () -> withdraw(piece, !piece.withdrawn())));
        }
        return origin;
    }

    private void withdraw(Evidence piece, boolean withdrawn) {
        attempt(() -> file.withdraw(current.get(), now().id(), piece.id(), piece.version(), withdrawn));
    }

    private void edit(@Nullable Evidence known) {
        new EvidenceForm(current, sources, known)
                .dialog(details -> {
                    if (known == null) {
                        file.add(current.get(), now().id(), details);
                    } else {
                        file.change(current.get(), now().id(), known.id(), known.version(), details);
                    }
                    changed();
                })
                .open();
    }

    private static Paragraph soft(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("soft");
        return paragraph;
    }
}
