package app.touchstone.report.ui;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimPlaces;
import app.touchstone.look.Asking;
import app.touchstone.report.Correcting;
import app.touchstone.report.CorrectionKind;
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

    /** What is typed beside the preview is stored together with the edition, so it need not be stored before. */
    private static final Set<GateItem> MENDED_HERE = Set.of(GateItem.RIGHT_OF_REPLY, GateItem.INTERESTS_DECLARED);

    private final NotesForm form;
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
            Publishing publishing) {
        addClassName("gate");
        boolean correction = preview.content().edition() > 1;
        form = new NotesForm(preview.notes(), member.may(Permission.WRITE));
        add(new H2(getTranslation("publishing.gate.heading")), checklist(preview.missing(), claim));
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

    private UnorderedList checklist(Set<GateItem> missing, Claim claim) {
        UnorderedList list = new UnorderedList();
        list.addClassName("gate-list");
        for (GateItem item : GateItem.values()) {
            boolean met = !missing.contains(item);
            Span sign = new Span(getTranslation(met ? "publishing.gate.met" : "publishing.gate.open"));
            sign.addClassName(met ? "gate-met" : "gate-open");
            ListItem line = new ListItem(sign, new Span(getTranslation("gateItem." + item.name())));
            if (!met) {
                line.add(mend(item, claim));
            }
            list.add(line);
        }
        return list;
    }

    /** Where an open item is mended: in the fields below, or on the claim. */
    private com.vaadin.flow.component.Component mend(GateItem item, Claim claim) {
        return switch (item) {
            case RIGHT_OF_REPLY -> jump(form.replyField());
            case INTERESTS_DECLARED -> jump(form.interestsField());
            default -> new Anchor(ClaimPlaces.workspace(claim.id()), getTranslation("publishing.gate.onClaim"));
        };
    }

    private Button jump(Focusable<?> field) {
        Button jump = new Button(getTranslation("publishing.gate.below"), event -> field.focus());
        jump.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return jump;
    }
}
