package app.touchstone.review.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.People;
import app.touchstone.account.PersonId;
import app.touchstone.claim.ClaimState;
import app.touchstone.codebook.Code;
import app.touchstone.codebook.Rating;
import app.touchstone.look.DateTexts;
import app.touchstone.look.Labels;
import app.touchstone.review.Adjudication;
import app.touchstone.review.Adjudications;
import app.touchstone.review.AssessmentDetails;
import app.touchstone.review.Assessments;
import app.touchstone.review.Differences;
import app.touchstone.review.OpenedAssessment;
import app.touchstone.review.Opening;
import app.touchstone.review.ReviewPlaces;
import app.touchstone.review.SealProof;
import app.touchstone.review.Verdict;
import app.touchstone.review.Verdicts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** How the claim came out: the verdict, and the assessments, opened now that nobody judges any more. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class OutcomePart extends ClaimPart {

    private final CurrentMember current;
    private final Opening opening;
    private final Adjudications adjudications;
    private final Verdicts verdicts;
    private final Assessments assessments;
    private final Method method;
    private final People people;
    private final Div body = new Div();

    OutcomePart(
            CurrentMember current,
            Opening opening,
            Adjudications adjudications,
            Verdicts verdicts,
            Assessments assessments,
            Method method,
            People people) {
        super("review.outcome.title");
        this.current = current;
        this.opening = opening;
        this.adjudications = adjudications;
        this.verdicts = verdicts;
        this.assessments = assessments;
        this.method = method;
        this.people = people;
        body.addClassName("stack");
        add(body);
    }

    @Override
    void show() {
        List<OpenedAssessment> opened = assessments.opened(now().member(), now().id());
        setVisible(!opened.isEmpty());
        body.removeAll();
        if (opened.isEmpty()) {
            return;
        }
        verdicts.of(now().member(), now().id()).ifPresent(verdict -> body.add(verdict(verdict)));
        if (now().claim().state() == ClaimState.DISPUTED) {
            body.add(dispute());
        }
        opened.stream()
                .filter(one -> one.mine() && one.round() == now().claim().round())
                .findFirst()
                .ifPresent(this::divergences);
        Map<UUID, String> names = people.names(opened.stream()
                .map(OpenedAssessment::assessor)
                .filter(Objects::nonNull)
                .map(PersonId::value)
                .distinct()
                .toList());
        body.add(new H3(getTranslation("review.outcome.opened", opened.size())));
        opened.forEach(one -> body.add(opened(one, names)));
        if (opened.stream()
                .anyMatch(one -> one.mine() && one.round() == now().claim().round())) {
            body.add(dissent(opened));
        }
        List<SealProof> proofs = opening.proofs(now().member(), now().id());
        if (!proofs.isEmpty()) {
            body.add(new ProofsPart(proofs));
        }
    }

    private Div opened(OpenedAssessment one, Map<UUID, String> names) {
        PersonId assessor = one.assessor();
        String who = assessor == null
                ? getTranslation("review.outcome.letter", one.letter(), one.round())
                : getTranslation(
                        "review.outcome.named",
                        one.letter(),
                        names.getOrDefault(assessor.value(), getTranslation("review.timeline.unknown")),
                        one.round());
        SealedAssessment shown = new SealedAssessment(
                one.scale(),
                one.details(),
                method,
                now().member(),
                one.mine() ? getTranslation("review.outcome.mine", who) : who);
        if (!one.dissent().isEmpty()) {
            Paragraph dissent = new Paragraph(getTranslation("review.dissent.of", one.dissent()));
            dissent.addClassName("dissent");
            shown.add(dissent);
        }
        return shown;
    }

    private Anchor dispute() {
        Anchor link = new Anchor(ReviewPlaces.adjudication(now().id()), getTranslation("review.adjudication.open"));
        link.addClassName("button-link");
        return link;
    }

    /** What the verdict says otherwise than its reader had it, and why. */
    private void divergences(OpenedAssessment mine) {
        List<Adjudication.Divergence> divergences = adjudications.divergences(now().member(), now().id());
        if (divergences.isEmpty()) {
            return;
        }
        AssessmentDetails outcome =
                verdicts.of(now().member(), now().id()).map(Verdict::details).orElseThrow();
        UnorderedList list = new UnorderedList();
        list.addClassNames("plain-list", "divergences");
        divergences.forEach(one -> {
            Span field = new Span(Labels.of(this, one.field()));
            field.addClassName("passage-kind");
            list.add(new ListItem(
                    field,
                    new Span(getTranslation(
                            "review.divergence",
                            words(one.field(), mine, mine.details()),
                            words(one.field(), mine, outcome))),
                    reason(one.reason())));
        });
        Div callout = new Div(new H3(getTranslation("review.divergences")), list);
        callout.addClassNames("callout", "stack");
        body.add(callout);
    }

    private String words(Differences.Field field, OpenedAssessment of, AssessmentDetails details) {
        if (field == Differences.Field.RATING) {
            return method.scale(now().member(), of.scale())
                    .rating(String.valueOf(details.rating()))
                    .map(Rating::label)
                    .orElse("");
        }
        String codes = method.framings(now().member(), details).stream()
                .map(Code::path)
                .sorted()
                .collect(Collectors.joining(", "));
        return codes.isEmpty() ? getTranslation("review.dispute.noFramings") : codes;
    }

    private Span reason(String text) {
        Span reason = new Span(getTranslation("review.outcome.because", text));
        reason.addClassNames("soft", "typed");
        return reason;
    }

    /** How each field in dispute was decided, for everybody. */
    private void rulings(Div shown) {
        adjudications
                .of(now().member(), now().id())
                .filter(Adjudication::decided)
                .ifPresent(decided -> {
                    UnorderedList list = new UnorderedList();
                    list.addClassName("plain-list");
                    decided.ruling().fields().forEach(one -> {
                        Span field = new Span(Labels.of(this, one.field()) + ": "
                                + (one.taken() == null
                                        ? getTranslation("review.outcome.neither")
                                        : getTranslation("review.outcome.taken", one.taken())));
                        list.add(new ListItem(field, reason(one.reason())));
                    });
                    shown.add(list);
                });
    }

    private Div dissent(List<OpenedAssessment> opened) {
        ClaimState state = now().claim().state();
        if (state != ClaimState.SETTLED && state != ClaimState.UNDER_CORRECTION) {
            return new Div();
        }
        TextArea text = new TextArea(getTranslation("review.dissent"));
        text.setHelperText(getTranslation("review.dissent.rule"));
        text.setMaxLength(5000);
        text.setValue(opened.stream()
                .filter(one -> one.mine() && one.round() == now().claim().round())
                .map(OpenedAssessment::dissent)
                .findFirst()
                .orElse(""));
        Button leave = new Button(
                getTranslation("review.dissent.leave"),
                event -> attempt(
                        () -> assessments.dissent(current.get(), now().id(), text.getValue()), Map.of("text", text)));
        Div form = new Div(text, leave);
        form.addClassName("form");
        return form;
    }

    private Div verdict(Verdict verdict) {
        Div shown = new Div();
        shown.addClassName("verdict");
        var scale = method.scale(now().member(), verdict.scale());
        scale.rating(String.valueOf(verdict.details().rating()))
                .ifPresent(rating -> shown.add(SealedAssessment.rating(rating, scale)));
        Paragraph way =
                new Paragraph(Labels.of(this, verdict.way()) + " · " + DateTexts.time(this, verdict.settledAt()));
        way.addClassName("soft");
        shown.add(way);
        if (verdict.way() == Verdict.Way.ADJUDICATION) {
            rulings(shown);
        }
        return shown;
    }
}
