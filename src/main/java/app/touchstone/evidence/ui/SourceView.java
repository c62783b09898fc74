package app.touchstone.evidence.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.account.People;
import app.touchstone.account.Permission;
import app.touchstone.basis.Problem;
import app.touchstone.basis.WebAddress;
import app.touchstone.claim.ClaimPlaces;
import app.touchstone.evidence.Source;
import app.touchstone.evidence.SourceDetails;
import app.touchstone.evidence.SourceHistory;
import app.touchstone.evidence.SourceId;
import app.touchstone.evidence.SourceMerges;
import app.touchstone.evidence.SourcePlaces;
import app.touchstone.evidence.SourceUse;
import app.touchstone.evidence.Sources;
import app.touchstone.look.Chip;
import app.touchstone.look.DateTexts;
import app.touchstone.look.Labels;
import app.touchstone.look.PageHead;
import app.touchstone.look.Told;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** One source: what is known of it, every use, what people think of its reliability, and merging it with another. */
@Route(SourcePlaces.ALL + "/:id")
@PermitAll
public class SourceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Sources sources;
    private final SourceHistory history;
    private final SourceMerges merges;
    private final People people;
    private final Member member;
    private String title = "";

    SourceView(Sources sources, SourceHistory history, SourceMerges merges, People people, CurrentMember current) {
        this.sources = sources;
        this.history = history;
        this.merges = merges;
        this.people = people;
        this.member = current.get();
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(SourceId.of(event.getRouteParameters().get("id").orElse("")));
        } catch (IllegalArgumentException | Problem missing) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(SourceId id) {
        removeAll();
        Source source = sources.get(member, id);
        title = source.details().name();
        PageHead head = new PageHead(title);
        head.withFacts(
                new Chip(Labels.of(this, source.details().kind())),
                new Chip(Labels.of(this, source.details().type())));
        boolean mayChange = member.may(Permission.WRITE) && source.mergedInto() == null;
        if (mayChange) {
            head.withActions(
                    new Button(getTranslation("evidence.merge"), event -> merge(source)),
                    new Button(getTranslation("evidence.source.edit"), event -> edit(source)));
        }
        add(head);
        if (source.mergedInto() != null) {
            add(goneInto(source, source.mergedInto()));
        }
        add(facts(source.details()), reliability(source, mayChange), uses(source));
        merged(source);
    }

    private Section goneInto(Source source, SourceId into) {
        Paragraph words = new Paragraph(getTranslation("evidence.merge.gone"));
        Div line = new Div(new Anchor(
                SourcePlaces.one(into), sources.get(member, into).details().name()));
        line.addClassName("actions");
        if (member.may(Permission.WRITE)) {
            line.add(undo(source));
        }
        Section card = new Section(words, line);
        card.addClassName("card");
        return card;
    }

    private Button undo(Source source) {
        Button undo = new Button(getTranslation("evidence.merge.undo"), event -> {
            try {
                merges.undo(member, source.id());
                Told.done(
                        getTranslation("evidence.merge.undone", source.details().name()));
                show(source.id());
            } catch (RuntimeException problem) {
                Told.at(this, problem);
            }
        });
        undo.setAriaLabel(
                getTranslation("evidence.merge.undoOne", source.details().name()));
        return undo;
    }

    private void edit(Source source) {
        new SourceForm(source.details())
                .dialog(getTranslation("evidence.source.edit"), details -> {
                    sources.change(member, source.id(), source.version(), details);
                    show(source.id());
                    Told.done(getTranslation("app.saved"));
                })
                .open();
    }

    private void merge(Source source) {
        new MergeDialog(
                        this,
                        sources,
                        merges,
                        member,
                        source,
                        into -> UI.getCurrentOrThrow().navigate(SourcePlaces.one(into)))
                .open();
    }

    private DescriptionList facts(SourceDetails details) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        if (WebAddress.Check.isWeb(details.address())) {
            Anchor link = new Anchor(details.address(), details.address(), AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            fact(facts, "evidence.source.address", link);
        }
        text(facts, "evidence.source.country", details.country());
        text(facts, "evidence.source.language", details.language());
        text(facts, "evidence.source.interests", details.interests());
        text(facts, "evidence.source.note", details.note());
        return facts;
    }

    private void text(DescriptionList facts, String key, String value) {
        if (!value.isBlank()) {
            fact(facts, key, new Span(value));
        }
    }

    private void fact(DescriptionList facts, String key, Component value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    private Section reliability(Source source, boolean mayChange) {
        return new ReliabilityPart(history, people, member, source.id(), mayChange);
    }

    private Section uses(Source source) {
        List<SourceUse> uses = history.uses(member, source.id());
        Section card = card("evidence.uses.title");
        if (uses.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("evidence.uses.none"));
            none.addClassName("soft");
            card.add(none);
            return card;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("entries");
        for (SourceUse use : uses) {
            Span number = new Span("E" + use.number());
            number.addClassName("evidence-number");
            Div line = new Div(
                    new Anchor(
                            ClaimPlaces.workspace(use.claim()),
                            getTranslation("evidence.uses.claim", use.claimNumber(), use.wording())),
                    number,
                    new Chip(Labels.of(this, use.stance())));
            line.addClassName("actions");
            if (use.withdrawn()) {
                line.add(new Chip(getTranslation("evidence.isWithdrawn")));
            }
            Span day = new Span(getTranslation("evidence.accessedOnDay", DateTexts.day(this, use.accessedOn())));
            day.addClassName("soft");
            list.add(new ListItem(line, day));
        }
        card.add(list);
        return card;
    }

    private void merged(Source source) {
        List<Source> gone = merges.merged(member, source.id());
        if (gone.isEmpty()) {
            return;
        }
        Section card = card("evidence.merge.into");
        UnorderedList list = new UnorderedList();
        list.addClassName("entries");
        for (Source one : gone) {
            Div line =
                    new Div(new Anchor(SourcePlaces.one(one.id()), one.details().name()));
            line.addClassName("actions");
            if (member.may(Permission.WRITE)) {
                line.add(undo(one));
            }
            list.add(new ListItem(line));
        }
        card.add(list);
        add(card);
    }

    private Section card(String titleKey) {
        Section card = new Section(new H2(getTranslation(titleKey)));
        card.addClassName("card");
        return card;
    }
}
