package app.touchstone.codebook.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.codebook.CodebookDraft;
import app.touchstone.codebook.CodebookDrafts;
import app.touchstone.codebook.CodebookHead;
import app.touchstone.codebook.CodebookPlaces;
import app.touchstone.codebook.Codebooks;
import app.touchstone.codebook.Evolutions;
import app.touchstone.codebook.ScaleDraft;
import app.touchstone.codebook.ScaleDrafts;
import app.touchstone.codebook.VerdictScale;
import app.touchstone.codebook.VerdictScales;
import app.touchstone.look.Chip;
import app.touchstone.look.EmptyState;
import app.touchstone.look.Labels;
import app.touchstone.look.PageHead;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The desk's method: its codebooks and verdict scales, and those that are being edited. */
@Route(CodebookPlaces.ALL)
@PermitAll
public class CodebooksView extends Div implements HasDynamicTitle {

    private final Member member;
    private final Evolutions evolutions;
    private final CodebookDrafts drafts;
    private final VerdictScales verdictScales;
    private final ScaleDrafts scaleDrafts;
    private final boolean editable;

    CodebooksView(
            CurrentMember current,
            Codebooks codebooks,
            Evolutions evolutions,
            CodebookDrafts drafts,
            VerdictScales scales,
            ScaleDrafts scaleDrafts) {
        this.member = current.get();
        this.evolutions = evolutions;
        this.drafts = drafts;
        this.verdictScales = scales;
        this.scaleDrafts = scaleDrafts;
        this.editable = member.permissions().contains(Permission.METHOD);
        addClassName("page");
        Set<String> seen = new HashSet<>();
        List<CodebookHead> newest = codebooks.heads(member).stream()
                .filter(head -> seen.add(head.key()))
                .toList();
        PageHead head = new PageHead(getPageTitle(), getTranslation("codebook.line"));
        if (editable) {
            Button begin = new Button(
                    getTranslation("codebook.new"),
                    event -> NewCodebookDialog.open(UI.getCurrent(), member, drafts, newest));
            begin.addThemeVariants(ButtonVariant.PRIMARY);
            head.withActions(
                    new Button(
                            getTranslation("codebook.import"),
                            event -> new ImportDialog(member, drafts, scaleDrafts).open()),
                    begin);
        }
        add(head, books(newest), scales(scales.newest(member)));
    }

    private Section books(List<CodebookHead> newest) {
        Map<String, CodebookDraft> open = new HashMap<>();
        if (editable) {
            drafts.all(member).forEach(draft -> open.put(draft.key(), draft));
        }
        Section section = new Section(new H2(getTranslation("codebook.books")));
        section.addClassName("stack");
        if (newest.isEmpty() && open.isEmpty()) {
            section.add(new EmptyState(getTranslation("codebook.none"), getTranslation("codebook.none.first")));
            return section;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        newest.forEach(head -> {
            ListItem item = line(head);
            CodebookDraft draft = open.remove(head.key());
            if (draft != null) {
                item.add(new Anchor(CodebookPlaces.draft(draft.id()), getTranslation("codebook.draft.open")));
            }
            list.add(item);
        });
        open.values()
                .forEach(draft -> list.add(new ListItem(
                        new Anchor(
                                CodebookPlaces.draft(draft.id()),
                                draft.content().file().name()),
                        new Chip(getTranslation("codebook.draft.unpublished")))));
        section.add(list);
        return section;
    }

    private ListItem line(CodebookHead head) {
        int marks = evolutions.marks(member, head.key()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return new ListItem(
                new Anchor(CodebookPlaces.version(head.id()), head.name()),
                new Chip(Labels.of(this, head.kind())),
                soft(getTranslation("codebook.facts", head.number(), head.codes(), marks)));
    }

    private Section scales(List<VerdictScale> newest) {
        Section section = new Section(new H2(getTranslation("codebook.scales")));
        section.addClassName("stack");
        Map<String, ScaleDraft> open = new HashMap<>();
        if (editable) {
            scaleDrafts.all(member).forEach(draft -> open.put(draft.file().key(), draft));
        }
        newest.forEach(scale -> {
            Div acts = new Div(Downloads.json(
                    scale, () -> verdictScales.take(member, scale.id()), getTranslation("codebook.download.json")));
            acts.addClassName("actions");
            ScaleDraft draft = open.remove(scale.key());
            if (draft != null) {
                acts.add(new Anchor(CodebookPlaces.scaleDraft(draft.id()), getTranslation("codebook.draft.open")));
            } else if (editable) {
                acts.add(new Button(
                        getTranslation("codebook.edit"),
                        event -> UI.getCurrent()
                                .navigate(CodebookPlaces.scaleDraft(
                                        scaleDrafts.start(member, scale.key()).id()))));
            }
            section.add(folded(
                    getTranslation("codebook.version", scale.name(), scale.number()),
                    new Paragraph(scale.description()),
                    soft(scale.source()),
                    new ScaleCard(scale),
                    acts));
        });
        open.values()
                .forEach(draft -> section.add(new Anchor(
                        CodebookPlaces.scaleDraft(draft.id()), draft.file().name())));
        return section;
    }

    private static Details folded(String summary, Component... parts) {
        Div content = new Div(parts);
        content.addClassName("stack");
        return new Details(summary, content);
    }

    private static Span soft(String text) {
        Span line = new Span(text);
        line.addClassName("soft");
        return line;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("codebook.title");
    }
}
