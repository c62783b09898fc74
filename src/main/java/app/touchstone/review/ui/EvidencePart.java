package app.touchstone.review.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.evidence.Evidence;
import app.touchstone.evidence.EvidenceFile;
import app.touchstone.evidence.Sources;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
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
        EvidenceLine line = new EvidenceLine(piece);
        if (now().evidenceMayChange()) {
            String of = "E" + piece.number();
            if (!piece.withdrawn()) {
                line.withActions(small("evidence.edit", of, () -> edit(piece)));
            }
            line.withActions(small(
                    piece.withdrawn() ? "evidence.restore" : "evidence.withdraw",
                    of,
                    () -> withdraw(piece, !piece.withdrawn())));
        }
        return line;
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
