package app.touchstone.report.ui;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimPlaces;
import app.touchstone.look.Asking;
import app.touchstone.report.Correcting;
import app.touchstone.report.CorrectionKind;
import app.touchstone.report.GateCheck;
import app.touchstone.report.GateItem;
import app.touchstone.report.Preview;
import app.touchstone.report.ReportNotes;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The checklist, what only the report says, and the button that sends it out. */
class GatePart extends Div {

    /** Asks for publication with the claim's version that was shown and the notes as they are typed. */
    interface Publishing {
        void publish(long version, Supplier<ReportNotes> notes, Optional<Correcting> correcting);
    }

    /** Lets an item pass for a reason, or asks for it again when the reason is empty. */
    interface Waiving {
        void waive(GateItem item, String reason);
    }

    /** What is typed beside the preview is stored together with the edition, so it need not be stored before. */
    private static final Set<GateItem> MENDED_HERE = Set.of(GateItem.RIGHT_OF_REPLY, GateItem.INTERESTS_DECLARED);

    private final NotesForm form;
    private final Waiving waiving;
    private final ComboBox<CorrectionKind> kind = new ComboBox<>(getTranslation("publishing.correction.kind"));
    private final TextField reason = new TextField(getTranslation("publishing.correction.reason"));
    private ConfirmDialog asking = new ConfirmDialog();

    /** @param why the reason that was given when the correction was begun */
    GatePart(
            Preview preview,
            Claim claim,
            Member member,
            String why,
            Predicate<Supplier<ReportNotes>> save,
            Waiving waiving,
            Publishing publishing) {
        this.waiving = waiving;
        addClassName("gate");
        boolean correction = preview.content().edition() > 1;
        form = new NotesForm(preview.notes(), member.may(Permission.WRITE));
        add(
                new H2(getTranslation("publishing.gate.heading")),
                checklist(preview, claim, member.may(Permission.PUBLISH)));
        Button keep = new Button(getTranslation("publishing.notes.save"), event -> save.test(form::notes));
        keep.setEnabled(member.may(Permission.WRITE));
        add(form, keep);
        if (correction) {
            kind.setItems(CorrectionKind.TYPO, CorrectionKind.CLARIFICATION, CorrectionKind.VERDICT_CHANGE);
            kind.setItemLabelGenerator(one -> getTranslation("correctionKind." + one.name()));
            kind.setValue(CorrectionKind.CLARIFICATION);
            reason.setRequiredIndicatorVisible(true);
            reason.setMaxLength(1000);
            reason.setValue(why);
            add(new H2(getTranslation("publishing.correction.heading")), kind, reason);
        }
        add(publish(preview, claim, member, correction, publishing));
    }

    private Div publish(Preview preview, Claim claim, Member member, boolean correction, Publishing publishing) {
        Button button = new Button(
                getTranslation("publishing.publish", preview.content().edition()));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Set<GateItem> elsewhere = new HashSet<>(preview.missing());
        elsewhere.removeAll(MENDED_HERE);
        button.setEnabled(member.may(Permission.PUBLISH) && elsewhere.isEmpty());
        button.addClickListener(event -> {
            if (correction && reason.isEmpty()) {
                reason.setErrorMessage(getTranslation("publishing.correction.why.empty"));
                reason.setInvalid(true);
                reason.focus();
                return;
            }
            asking.close();
            asking = Asking.first(
                    getTranslation("publishing.ask.title", preview.content().edition()),
                    getTranslation("publishing.ask.text"),
                    getTranslation("publishing.ask.do"),
                    getTranslation("publishing.ask.keep"),
                    () -> publishing.publish(
                            claim.version(),
                            form::notes,
                            correction
                                    ? Optional.of(new Correcting(kind.getValue(), reason.getValue()))
                                    : Optional.empty()));
        });
        Div box = new Div(button);
        box.addClassName("gate-publish");
        if (!member.may(Permission.PUBLISH)) {
            box.add(new Paragraph(getTranslation("publishing.gate.notYours")));
        } else if (!preview.missing().isEmpty()) {
            box.add(new Paragraph(
                    getTranslation("publishing.gate.missing", preview.missing().size())));
        }
        return box;
    }

    private UnorderedList checklist(Preview preview, Claim claim, boolean mayWaive) {
        UnorderedList list = new UnorderedList();
        list.addClassName("gate-list");
        preview.gate().forEach(check -> list.add(line(check, claim, mayWaive)));
        return list;
    }

    private ListItem line(GateCheck check, Claim claim, boolean mayWaive) {
        String item = getTranslation("gateItem." + check.item().name());
        Span sign = new Span(getTranslation("publishing.gate." + check.state().name()));
        sign.addClassName("gate-" + check.state().name().toLowerCase(Locale.ROOT));
        Div words = new Div(new Span(item));
        check.details().forEach(detail -> words.add(quiet(detail)));
        if (check.state() == GateCheck.State.WAIVED) {
            words.add(quiet(getTranslation("publishing.gate.because", check.reason())));
        }
        Div ways = new Div();
        ways.addClassName("actions");
        if (check.state() == GateCheck.State.OPEN) {
            ways.add(mend(check.item(), claim));
            if (mayWaive && check.item().mayBeWaived()) {
                ways.add(small(
                        "publishing.gate.waive",
                        item,
                        () -> new WaiverDialog(item, reason -> waiving.waive(check.item(), reason)).open()));
            }
        } else if (check.state() == GateCheck.State.WAIVED && mayWaive) {
            ways.add(small("publishing.gate.restore", item, () -> waiving.waive(check.item(), "")));
        }
        if (ways.getComponentCount() > 0) {
            words.add(ways);
        }
        return new ListItem(sign, words);
    }

    private static Paragraph quiet(String text) {
        Paragraph words = new Paragraph(text);
        words.addClassName("soft");
        return words;
    }

    /** Where an open item is mended: in the fields below, or at its place on the claim. */
    private com.vaadin.flow.component.Component mend(GateItem item, Claim claim) {
        return switch (item) {
            case RIGHT_OF_REPLY -> jump(form.replyField());
            case INTERESTS_DECLARED -> jump(form.interestsField());
            case PRIMARY_SOURCE, CAPTURES_PRESENT -> leading(claim, "evidence");
            case EVERY_SENTENCE_CITED -> leading(claim, "outcome");
            case CLAIM_REVIEW_VALID -> leading(claim, "wording");
            case SETTLED -> leading(claim, "steps");
        };
    }

    private Anchor leading(Claim claim, String part) {
        return new Anchor(ClaimPlaces.workspace(claim.id(), part), getTranslation("publishing.gate.onClaim"));
    }

    /** A small button; {@code of} says to a screen reader which line it belongs to. */
    private Button small(String key, String of, Runnable deed) {
        Button button = new Button(getTranslation(key), event -> deed.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation(key) + ": " + of);
        return button;
    }

    private Button jump(Focusable<?> field) {
        Button jump = new Button(getTranslation("publishing.gate.below"), event -> field.focus());
        jump.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return jump;
    }
}
