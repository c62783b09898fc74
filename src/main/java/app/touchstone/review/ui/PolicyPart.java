package app.touchstone.review.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.codebook.VerdictScale;
import app.touchstone.codebook.VerdictScales;
import app.touchstone.look.DateTexts;
import app.touchstone.look.Labels;
import app.touchstone.look.Told;
import app.touchstone.review.Adjudicators;
import app.touchstone.review.DeskPolicy;
import app.touchstone.review.FramingsRule;
import app.touchstone.review.Policies;
import app.touchstone.review.PolicyDetails;
import app.touchstone.review.RatingRule;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The desk's policy in force, and the form that puts the next version in force. */
final class PolicyPart extends Section {

    private final transient CurrentMember members;
    private final transient Policies policies;
    private final transient VerdictScales scales;
    private final Paragraph inForce = new Paragraph();
    private final Div earlier = new Div();
    private final IntegerField needed = new IntegerField(getTranslation("review.policy.needed"));
    private final Select<VerdictScale> scale = new Select<>();
    private final Select<Adjudicators> adjudicators = choice("review.policy.adjudicators", Adjudicators.values());
    private final Select<RatingRule> ratingAgrees = choice("review.policy.ratingAgrees", RatingRule.values());
    private final Select<FramingsRule> framingsAgree = choice("review.policy.framingsAgree", FramingsRule.values());
    private final IntegerField days = new IntegerField(getTranslation("review.policy.days"));
    private final Checkbox approval = new Checkbox(getTranslation("review.policy.approval"));
    private final Checkbox names = new Checkbox(getTranslation("review.policy.names"));

    PolicyPart(CurrentMember members, Policies policies, VerdictScales scales) {
        this.members = members;
        this.policies = policies;
        this.scales = scales;
        addClassNames("card", "form");
        inForce.addClassName("soft");
        needed.setHelperText(getTranslation("review.policy.neededRule"));
        needed.setStepButtonsVisible(true);
        needed.setManualValidation(true);
        scale.setLabel(getTranslation("review.policy.scale"));
        scale.setItemLabelGenerator(one -> getTranslation("review.policy.scaleVersion", one.name(), one.number()));
        add(
                new H2(getTranslation("review.policy.heading")),
                new Paragraph(getTranslation("review.policy.intro")),
                inForce,
                needed,
                scale,
                ratingAgrees,
                framingsAgree,
                adjudicators,
                days,
                approval,
                names);
        days.setHelperText(getTranslation("review.policy.daysRule"));
        days.setManualValidation(true);
        boolean mayChange = members.get().may(Permission.METHOD);
        needed.setReadOnly(!mayChange);
        List.of(scale, adjudicators, ratingAgrees, framingsAgree).forEach(field -> field.setReadOnly(!mayChange));
        days.setReadOnly(!mayChange);
        approval.setReadOnly(!mayChange);
        names.setReadOnly(!mayChange);
        if (mayChange) {
            Button save = new Button(getTranslation("review.policy.save"), event -> save());
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(save);
        }
        add(earlier);
        show();
    }

    /** What was in force before, newest first: claims keep the version they were sent under. */
    private void showEarlier(Member member) {
        earlier.removeAll();
        List<DeskPolicy> versions = policies.versions(member);
        List<DeskPolicy> old = versions.subList(1, versions.size());
        if (old.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("entries");
        old.forEach(version -> list.add(new ListItem(words(version))));
        NativeDetails details = new NativeDetails(getTranslation("review.policy.earlier", old.size()));
        details.setContent(list);
        earlier.add(details);
    }

    private String words(DeskPolicy version) {
        PolicyDetails details = version.details();
        return getTranslation(
                "review.policy.version",
                version.number(),
                DateTexts.time(this, version.inForceFrom()),
                details.assessmentsNeeded(),
                Labels.of(this, details.ratingAgrees()),
                Labels.of(this, details.framingsAgree()),
                Labels.of(this, details.adjudicators()),
                details.daysToAssess(),
                details.approvalNeeded() ? 1 : 0,
                details.namesShown() ? 1 : 0);
    }

    private <T extends Enum<T>> Select<T> choice(String key, T[] values) {
        Select<T> choice = new Select<>();
        choice.setLabel(getTranslation(key));
        choice.setItems(values);
        choice.setItemLabelGenerator(value -> Labels.of(this, value));
        return choice;
    }

    private void show() {
        Member member = members.get();
        DeskPolicy policy = policies.inForce(member);
        VerdictScale current = scales.get(member, policy.scale());
        List<VerdictScale> choice = new ArrayList<>(scales.newest(member));
        // the version in force stays choosable when a newer one has been published
        choice.removeIf(one -> one.id().equals(current.id()));
        choice.addFirst(current);
        scale.setItems(choice);
        scale.setValue(current);
        needed.setValue(policy.assessmentsNeeded());
        PolicyDetails details = policy.details();
        adjudicators.setValue(details.adjudicators());
        ratingAgrees.setValue(details.ratingAgrees());
        framingsAgree.setValue(details.framingsAgree());
        days.setValue(details.daysToAssess());
        approval.setValue(details.approvalNeeded());
        names.setValue(details.namesShown());
        inForce.setText(
                getTranslation("review.policy.inForce", policy.number(), DateTexts.time(this, policy.inForceFrom())));
        showEarlier(member);
    }

    private void save() {
        try {
            Integer number = needed.getValue();
            Integer length = days.getValue();
            DeskPolicy policy = policies.change(
                    members.get(),
                    new PolicyDetails(
                            number == null ? 0 : number,
                            scale.getValue().id(),
                            adjudicators.getValue(),
                            approval.getValue(),
                            length == null ? 0 : length,
                            ratingAgrees.getValue(),
                            framingsAgree.getValue(),
                            names.getValue()));
            Told.done(getTranslation("review.policy.saved", policy.number()));
            needed.setInvalid(false);
            show();
        } catch (RuntimeException problem) {
            Told.at(this, problem, Map.of("assessmentsNeeded", needed, "scale", scale, "daysToAssess", days));
        }
    }
}
