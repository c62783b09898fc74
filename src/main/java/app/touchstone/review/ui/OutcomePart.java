package app.touchstone.review.ui;

import app.touchstone.account.People;
import app.touchstone.look.DateTexts;
import app.touchstone.look.Labels;
import app.touchstone.review.Assessment;
import app.touchstone.review.Assessments;
import app.touchstone.review.Verdict;
import app.touchstone.review.Verdicts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** How the claim came out: the verdict, and the assessments, opened now that nobody judges any more. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class OutcomePart extends ClaimPart {

    private final Verdicts verdicts;
    private final Assessments assessments;
    private final Method method;
    private final People people;
    private final Div body = new Div();

    OutcomePart(Verdicts verdicts, Assessments assessments, Method method, People people) {
        super("review.outcome.title");
        this.verdicts = verdicts;
        this.assessments = assessments;
        this.method = method;
        this.people = people;
        body.addClassName("stack");
        add(body);
    }

    @Override
    void show() {
        List<Assessment> opened = assessments.opened(now().member(), now().id());
        setVisible(!opened.isEmpty());
        body.removeAll();
        verdicts.of(now().member(), now().id()).ifPresent(verdict -> body.add(verdict(verdict)));
        Map<UUID, String> names = people.names(
                opened.stream().map(one -> one.assessor().value()).distinct().toList());
        body.add(new H3(getTranslation("review.outcome.opened", opened.size())));
        opened.forEach(one -> body.add(new SealedAssessment(
                this,
                one,
                method,
                now().member(),
                getTranslation(
                        "review.outcome.by",
                        names.getOrDefault(one.assessor().value(), getTranslation("review.timeline.unknown")),
                        one.round()))));
    }

    private Div verdict(Verdict verdict) {
        Div shown = new Div();
        shown.addClassName("verdict");
        Assessment taken = verdict.assessment();
        var scale = method.scale(now().member(), taken);
        if (taken.details().rating() != null) {
            scale.rating(taken.details().rating())
                    .ifPresent(rating -> shown.add(SealedAssessment.rating(rating, scale)));
        }
        Paragraph way =
                new Paragraph(Labels.of(this, verdict.way()) + " · " + DateTexts.time(this, verdict.settledAt()));
        way.addClassName("soft");
        shown.add(way);
        return shown;
    }
}
