package app.touchstone.review.ui;

import app.touchstone.account.Member;
import app.touchstone.review.OpenedAssessment;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** One of the assessments side by side; its author is a letter. */
final class SidePart extends Section {

    SidePart(OpenedAssessment side, Method method, Member member) {
        addClassNames("card", "side");
        setAriaLabel(getTranslation("review.outcome.letter", side.letter(), side.round()));
        H2 letter = new H2(side.letter());
        letter.addClassName("side-letter");
        add(
                letter,
                new SealedAssessment(
                        side.scale(),
                        side.details(),
                        method,
                        member,
                        getTranslation("review.outcome.letter", side.letter(), side.round())));
    }
}
