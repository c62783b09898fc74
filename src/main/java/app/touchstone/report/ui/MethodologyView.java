package app.touchstone.report.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.look.DateTexts;
import app.touchstone.look.PageHead;
import app.touchstone.look.Told;
import app.touchstone.report.Methodologies;
import app.touchstone.report.Methodology;
import app.touchstone.report.NewMethodology;
import app.touchstone.report.ReportPlaces;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** What the desk says of how it works: the version in force, the next one, and all before. */
@Route(ReportPlaces.METHODOLOGY)
@PermitAll
public class MethodologyView extends Div implements HasDynamicTitle {

    private final CurrentMember current;
    private final Methodologies methodologies;

    public MethodologyView(CurrentMember current, Methodologies methodologies) {
        this.current = current;
        this.methodologies = methodologies;
        addClassName("page");
        show();
    }

    private void show() {
        Member member = current.get();
        List<Methodology> versions = methodologies.versions(member);
        removeAll();
        add(new PageHead(
                getTranslation("publishing.methodology.title"), getTranslation("publishing.methodology.line")));
        if (member.may(Permission.METHOD)) {
            add(form(versions));
        } else if (versions.isEmpty()) {
            add(new Paragraph(getTranslation("publishing.methodology.none")));
        }
        if (!versions.isEmpty()) {
            add(new H2(getTranslation("publishing.methodology.versions")));
            versions.forEach(one -> add(version(one)));
        }
    }

    private Div form(List<Methodology> versions) {
        TextArea summary = new TextArea(getTranslation("publishing.methodology.summary"));
        summary.setHelperText(getTranslation("publishing.methodology.summary.help"));
        summary.setMaxLength(600);
        TextArea text = new TextArea(getTranslation("publishing.methodology.text"));
        text.setHelperText(getTranslation("publishing.methodology.text.help"));
        text.setMaxLength(50_000);
        text.addClassName("methodology-text");
        TextField note = new TextField(getTranslation("publishing.methodology.note"));
        note.setMaxLength(1000);
        note.setVisible(!versions.isEmpty());
        int known = versions.isEmpty() ? 0 : versions.getFirst().number();
        if (known > 0) {
            summary.setValue(versions.getFirst().summary());
            text.setValue(versions.getFirst().text());
        }
        Button publish = new Button(getTranslation("publishing.methodology.publish", known + 1));
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        publish.addClickListener(event -> {
            try {
                methodologies.publish(
                        current.get(), new NewMethodology(known, summary.getValue(), text.getValue(), note.getValue()));
                show();
                Told.done(getTranslation("app.saved"));
            } catch (RuntimeException problem) {
                Told.at(this, problem, Map.of("summary", summary, "text", text, "note", note));
            }
        });
        Div form = new Div(summary, text, note, publish);
        form.addClassNames("card", "form");
        return form;
    }

    private Details version(Methodology one) {
        Paragraph text = new Paragraph(one.text());
        text.addClassName("typed");
        Details details = new Details(
                getTranslation(
                        "publishing.methodology.version",
                        one.number(),
                        DateTexts.day(
                                this, one.publishedAt().atOffset(ZoneOffset.UTC).toLocalDate())),
                text);
        if (!one.note().isEmpty()) {
            details.addComponentAsFirst(new Paragraph(one.note()));
        }
        return details;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("publishing.methodology.title");
    }
}
