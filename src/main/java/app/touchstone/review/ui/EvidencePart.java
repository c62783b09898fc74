package app.touchstone.review.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Permission;
import app.touchstone.capture.CapturePlaces;
import app.touchstone.capture.Captures;
import app.touchstone.evidence.Evidence;
import app.touchstone.evidence.EvidenceFile;
import app.touchstone.evidence.EvidenceFlag;
import app.touchstone.evidence.EvidenceFlags;
import app.touchstone.evidence.Sources;
import app.touchstone.job.Jobs;
import app.touchstone.look.DateTexts;
import app.touchstone.look.EntryDialog;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
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
    private final EvidenceFlags flags;
    private final Sources sources;
    private final Captures captures;
    private final Jobs jobs;
    private final Div body = new Div();
    private final Button add = new Button(getTranslation("evidence.add"), event -> edit(null));

    EvidencePart(
            CurrentMember current,
            EvidenceFile file,
            EvidenceFlags flags,
            Sources sources,
            Captures captures,
            Jobs jobs) {
        super("evidence.title");
        this.flags = flags;
        this.captures = captures;
        this.jobs = jobs;
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
        List<EvidenceFlag> raised = now().evidence().stream().anyMatch(piece -> piece.flagged() > 0)
                ? flags.of(current.get(), now().id())
                : List.of();
        now().evidence().forEach(piece -> list.add(line(piece, raised)));
        body.add(list);
    }

    private ListItem line(Evidence piece, List<EvidenceFlag> raised) {
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
        raised.stream()
                .filter(flag -> flag.evidence().equals(piece.id()) && flag.settledAt() == null)
                .findFirst()
                .ifPresent(flag -> line.add(flagged(piece, flag)));
        return line;
    }

    /** The newest copy that says something else: see what, and say what it means. */
    private Div flagged(Evidence piece, EvidenceFlag flag) {
        Span words = new Span(getTranslation("evidence.flag", DateTexts.time(this, flag.raisedAt())));
        words.addClassName("bad");
        Div row = new Div(words);
        row.addClassName("actions");
        if (flag.cited() != null) {
            row.add(new Anchor(
                    CapturePlaces.compare(flag.cited(), flag.newer()), getTranslation("evidence.flag.compare")));
        }
        if (current.get().may(Permission.WRITE)) {
            row.add(small("evidence.flag.settle", "E" + piece.number(), () -> settle(piece)));
        }
        return row;
    }

    private void settle(Evidence piece) {
        TextArea reason = new TextArea(getTranslation("evidence.flag.reason"));
        reason.setHelperText(getTranslation("evidence.flag.reason.rule"));
        reason.setMaxLength(500);
        new EntryDialog(
                        getTranslation("evidence.flag.title", "E" + piece.number()),
                        getTranslation("app.save"),
                        Map.of("reason", reason),
                        () -> {
                            flags.settle(current.get(), now().id(), piece.id(), reason.getValue());
                            changed();
                        })
                .with(reason)
                .open();
    }

    private void withdraw(Evidence piece, boolean withdrawn) {
        attempt(() -> file.withdraw(current.get(), now().id(), piece.id(), piece.version(), withdrawn));
    }

    private void edit(@Nullable Evidence known) {
        AlikeCheck alike = new AlikeCheck();
        new EvidenceForm(current, sources, file, captures, jobs, known)
                .dialog(details -> {
                    alike.requireMeant(
                            file.alike(current.get(), now().id(), details, known == null ? null : known.id()));
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
