package app.touchstone.dossier.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.dossier.Dossier;
import app.touchstone.dossier.DossierDetails;
import app.touchstone.dossier.DossierIssue;
import app.touchstone.dossier.DossierPlaces;
import app.touchstone.dossier.Dossiers;
import app.touchstone.dossier.Rhythm;
import app.touchstone.job.Jobs;
import app.touchstone.job.ui.JobCard;
import app.touchstone.look.Asking;
import app.touchstone.look.DateTexts;
import app.touchstone.look.EntryDialog;
import app.touchstone.look.PageHead;
import app.touchstone.look.Told;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The desk's dossiers: set one up, make an issue, take the files away. */
@Route(DossierPlaces.ALL)
@PermitAll
public class DossiersView extends Div implements HasDynamicTitle {

    private final CurrentMember current;
    private final Dossiers dossiers;
    private final Jobs jobs;
    private final Div list = new Div();

    public DossiersView(CurrentMember current, Dossiers dossiers, Jobs jobs) {
        this.current = current;
        this.dossiers = dossiers;
        this.jobs = jobs;
        addClassName("page");
        list.addClassName("stack");
        PageHead head = new PageHead(getTranslation("dossier.title"), getTranslation("dossier.line"));
        if (current.get().may(Permission.PUBLISH)) {
            head.withActions(new Button(getTranslation("dossier.add"), event -> edit(null)));
        }
        add(head, list);
        show();
    }

    private void show() {
        Member member = current.get();
        List<Dossier> all = dossiers.all(member);
        list.removeAll();
        if (all.isEmpty()) {
            list.add(new Paragraph(getTranslation("dossier.none")));
        }
        all.forEach(one -> list.add(card(member, one)));
    }

    private Div card(Member member, Dossier dossier) {
        Div card = new Div(new H2(dossier.details().title()), facts(dossier));
        card.addClassNames("card", "stack");
        Div running = new Div();
        Button make = new Button(getTranslation("dossier.make"), event -> make(dossier, running));
        make.setDisableOnClick(true);
        Div actions = new Div(make);
        actions.addClassName("actions");
        if (member.may(Permission.PUBLISH)) {
            actions.add(
                    new Button(getTranslation("dossier.edit"), event -> edit(dossier)),
                    new Button(getTranslation("dossier.remove"), event -> remove(dossier)));
        }
        card.add(actions, running, issues(member, dossier));
        return card;
    }

    private Paragraph facts(Dossier dossier) {
        DossierDetails details = dossier.details();
        StringBuilder text =
                new StringBuilder(getTranslation("rhythm." + details.rhythm().name()));
        text.append(" · ")
                .append(
                        details.claims().isEmpty()
                                ? getTranslation("dossier.everything")
                                : getTranslation(
                                        "dossier.chosen", details.claims().size()));
        if (details.days() != null) {
            text.append(" · ").append(getTranslation("dossier.lastDays", details.days()));
        }
        if (dossier.nextAt() != null) {
            text.append(" · ")
                    .append(getTranslation(
                            "dossier.next",
                            DateTexts.day(
                                    this,
                                    dossier.nextAt().atOffset(ZoneOffset.UTC).toLocalDate())));
        }
        Paragraph facts = new Paragraph(text.toString());
        facts.addClassName("soft");
        return facts;
    }

    private UnorderedList issues(Member member, Dossier dossier) {
        UnorderedList issues = new UnorderedList();
        issues.addClassName("plain-list");
        for (DossierIssue issue : dossiers.issues(member, dossier.id())) {
            ListItem line = new ListItem(new Span(
                    getTranslation("dossier.issue", issue.number(), DateTexts.day(this, issue.madeAt()), issue.claims())
                            + " "));
            issue.files().forEach(file -> {
                Anchor anchor = new Anchor(
                        DossierPlaces.file(dossier.id(), issue.number(), file.form()),
                        file.form().name());
                anchor.setRouterIgnore(true);
                anchor.setAriaLabel(getTranslation(
                        "dossier.issue.file", issue.number(), file.form().name()));
                line.add(anchor, new Span(" "));
            });
            issues.add(line);
        }
        return issues;
    }

    private void make(Dossier dossier, Div running) {
        try {
            Member member = current.get();
            running.removeAll();
            running.add(new JobCard(jobs, member, dossiers.make(member, dossier.id()), ended -> show()));
        } catch (RuntimeException problem) {
            Told.at(this, problem);
        }
    }

    private void remove(Dossier dossier) {
        Asking.first(
                getTranslation("dossier.remove.title", dossier.details().title()),
                getTranslation("dossier.remove.text"),
                getTranslation("dossier.remove"),
                getTranslation("app.cancel"),
                () -> {
                    try {
                        dossiers.remove(current.get(), dossier.id());
                        show();
                    } catch (RuntimeException problem) {
                        Told.at(this, problem);
                    }
                });
    }

    private void edit(@Nullable Dossier known) {
        TextField title = new TextField(getTranslation("dossier.field.title"));
        title.setMaxLength(200);
        TextArea introduction = new TextArea(getTranslation("dossier.field.introduction"));
        introduction.setMaxLength(10_000);
        IntegerField days = new IntegerField(getTranslation("dossier.field.days"));
        days.setHelperText(getTranslation("dossier.field.days.help"));
        TextField language = new TextField(getTranslation("publishing.notes.language"));
        language.setValue(getLocale().getLanguage());
        Select<Rhythm> rhythm = new Select<>();
        rhythm.setLabel(getTranslation("dossier.field.rhythm"));
        rhythm.setItems(Rhythm.values());
        rhythm.setItemLabelGenerator(one -> getTranslation("rhythm." + one.name()));
        rhythm.setValue(Rhythm.ON_DEMAND);
        if (known != null) {
            title.setValue(known.details().title());
            introduction.setValue(known.details().introduction());
            days.setValue(known.details().days());
            language.setValue(known.details().language());
            rhythm.setValue(known.details().rhythm());
        }
        new EntryDialog(
                        getTranslation(known == null ? "dossier.add" : "dossier.edit"),
                        getTranslation("app.save"),
                        Map.of(
                                "title", title,
                                "introduction", introduction,
                                "days", days,
                                "language", language,
                                "rhythm", rhythm),
                        () -> {
                            DossierDetails details = new DossierDetails(
                                    title.getValue(),
                                    introduction.getValue(),
                                    language.getValue(),
                                    known == null ? List.of() : known.details().claims(),
                                    days.getValue(),
                                    rhythm.getValue());
                            if (known == null) {
                                dossiers.add(current.get(), details);
                            } else {
                                dossiers.change(current.get(), known.id(), known.version(), details);
                            }
                            show();
                        })
                .with(title, introduction, days, rhythm, language)
                .open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dossier.title");
    }
}
