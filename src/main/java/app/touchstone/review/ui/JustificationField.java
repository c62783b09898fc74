package app.touchstone.review.ui;

import app.touchstone.evidence.Evidence;
import app.touchstone.review.Justification;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The justification, with buttons that cite evidence at the caret and a list of what still stands without support. */
class JustificationField extends Div {

    /** Puts the citation where the caret was, the way typing it would, so that undo and the change event work. */
    private static final String INSERT = """
            const area = this.inputElement;
            area.focus();
            const before = area.value.slice(0, area.selectionStart);
            const mark = /[^\\s\\]]$/.test(before) ? ' ' + $0 : $0;
            if (!document.execCommand('insertText', false, mark)) {
                area.setRangeText(mark, area.selectionStart, area.selectionEnd, 'end');
                area.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
            }
            """;

    private final TextArea text = new TextArea(getTranslation("review.justification"));
    private final Div citing = new Div();
    private final Div findings = new Div();
    private Set<Integer> known = Set.of();

    JustificationField() {
        addClassName("justification");
        citing.addClassName("actions");
        citing.getElement().setAttribute("role", "group");
        citing.getElement().setAttribute("aria-label", getTranslation("review.cite.label"));
        findings.getElement().setAttribute("aria-live", "polite");
        findings.addClassName("findings");
        text.setHelperText(getTranslation("review.justification.rule"));
        text.setRequiredIndicatorVisible(true);
        text.setMaxLength(50_000);
        text.setMinRows(8);
        text.addValueChangeListener(event -> check());
        add(text, citing, findings);
    }

    TextArea text() {
        return text;
    }

    /** Offers the claim's evidence for citing. */
    void offer(List<Evidence> evidence) {
        List<Evidence> citable =
                evidence.stream().filter(piece -> !piece.withdrawn()).toList();
        known = citable.stream().map(Evidence::number).collect(Collectors.toCollection(TreeSet::new));
        citing.removeAll();
        citable.forEach(piece -> citing.add(button(
                "[E" + piece.number() + "]",
                getTranslation(
                        "review.cite.evidence", piece.number(), piece.details().question()))));
        citing.add(button("[R]", getTranslation("review.cite.reasoning")));
        check();
    }

    private Button button(String mark, String title) {
        Button button = new Button(mark, event -> insert(mark));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(mark + " " + title);
        button.setTooltipText(title);
        return button;
    }

    private void insert(String mark) {
        text.getElement().executeJs(INSERT, mark);
    }

    private void check() {
        Justification read = Justification.parse(text.getValue(), Locale.ROOT);
        findings.removeAll();
        if (read.sentences().isEmpty()) {
            return;
        }
        Set<Integer> unknown = read.unknownCitations(known);
        List<Justification.Sentence> uncited = read.uncitedSentences();
        if (unknown.isEmpty() && uncited.isEmpty()) {
            findings.add(said(
                    "good",
                    getTranslation(
                            "review.justification.sound", read.sentences().size())));
            return;
        }
        if (!unknown.isEmpty()) {
            String labels = unknown.stream().map(n -> "[E" + n + "]").collect(Collectors.joining(", "));
            findings.add(said("bad", getTranslation("review.justification.unknown", labels)));
        }
        if (!uncited.isEmpty()) {
            findings.add(said("warn", getTranslation("review.justification.uncited", uncited.size())));
            UnorderedList list = new UnorderedList();
            uncited.forEach(sentence -> list.add(new ListItem(new Span(sentence.text()))));
            findings.add(list);
        }
    }

    private static Paragraph said(String className, String text) {
        Paragraph said = new Paragraph(text);
        said.addClassName(className);
        return said;
    }
}
