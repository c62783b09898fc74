package app.touchstone.report.ui;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** A second editor's yes, where the policy of the round asks for one. */
final class ApprovalPart extends Div {

    ApprovalPart(Member member, boolean given, Runnable approve) {
        addClassName("gate");
        Paragraph words =
                new Paragraph(getTranslation(given ? "publishing.approval.given" : "publishing.approval.rule"));
        add(new H2(getTranslation("publishing.approval.title")), words);
        if (!given && member.may(Permission.PUBLISH)) {
            add(new Button(getTranslation("publishing.approval.give"), event -> approve.run()));
        }
    }
}
