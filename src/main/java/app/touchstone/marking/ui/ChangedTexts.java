package app.touchstone.marking.ui;

import app.touchstone.anchoring.TextDiff;
import app.touchstone.anchoring.TextRange;
import app.touchstone.document.TextDirection;
import app.touchstone.look.Labels;
import app.touchstone.marking.CarriedMark;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two versions of a text: a passage in each, with some of what stands around it, and what differs between the two. */
final class ChangedTexts {

    /** What is shown on either side of a passage, in UTF-16 units. */
    private static final int AROUND = 160;

    private final String before;
    private final String after;
    private final int numberBefore;
    private final int numberAfter;
    private final String language;
    private final List<TextDiff.Run> common;

    ChangedTexts(String before, String after, int numberBefore, int numberAfter, String language) {
        this.before = before;
        this.after = after;
        this.numberBefore = numberBefore;
        this.numberAfter = numberAfter;
        this.language = language;
        this.common = TextDiff.of(before, after);
    }

    /** The passage before and now, side by side. */
    Component[] pair(Component screen, CarriedMark row, String label) {
        TextRange was = new TextRange(row.mark().start(), row.mark().end());
        TextRange window = around(before, was);
        Div old = side(screen, screen.getTranslation("marking.changes.before", numberBefore));
        Div fresh = side(screen, screen.getTranslation("marking.changes.now", numberAfter));
        Span what =
                new Span(label + " · " + Labels.of(screen, row.outcome()) + " · " + Labels.of(screen, row.decision()));
        what.addClassName("soft");
        old.add(what);
        if (row.proposed().isEmpty()) {
            old.add(passage(
                    screen,
                    before,
                    window,
                    row.mark().pieces().stream().map(piece -> piece.range()).toList(),
                    List.of(),
                    "del"));
            fresh.add(new Paragraph(screen.getTranslation("marking.changes.gone")));
            return new Component[] {old, fresh};
        }
        TextRange now = new TextRange(
                row.proposed().getFirst().start(), row.proposed().getLast().end());
        TextRange windowNow = around(after, now);
        List<TextDiff.Run> same = same(was, now, window, windowNow);
        old.add(passage(
                screen,
                before,
                window,
                row.mark().pieces().stream().map(piece -> piece.range()).toList(),
                same.stream()
                        .map(run -> new TextRange(run.before(), run.before() + run.length()))
                        .toList(),
                "del"));
        fresh.add(passage(
                screen,
                after,
                windowNow,
                row.proposed(),
                same.stream()
                        .map(run -> new TextRange(run.after(), run.after() + run.length()))
                        .toList(),
                "ins"));
        return new Component[] {old, fresh};
    }

    private static Div side(Component screen, String title) {
        Div side = new Div(new H2(title));
        side.addClassName("changed-side");
        return side;
    }

    /**
     * What both texts have in common. A paragraph that was carried elsewhere is all new to the comparison of the whole
     * texts: there the two windows are compared with each other.
     */
    private List<TextDiff.Run> same(TextRange was, TextRange now, TextRange window, TextRange windowNow) {
        boolean inPlace = common.stream()
                .anyMatch(run -> run.before() < was.end()
                        && was.start() < run.before() + run.length()
                        && run.after() < now.end()
                        && now.start() < run.after() + run.length());
        return inPlace
                ? common
                : TextDiff.of(window.in(before), windowNow.in(after)).stream()
                        .map(run -> new TextDiff.Run(
                                run.before() + window.start(), run.after() + windowNow.start(), run.length()))
                        .toList();
    }

    /** @param same what both texts have in common; what is between was changed */
    private Paragraph passage(
            Component screen,
            String text,
            TextRange window,
            List<TextRange> marked,
            List<TextRange> same,
            String change) {
        Paragraph shown = new Paragraph();
        shown.addClassName("changed-text");
        shown.getElement().setAttribute("lang", language);
        shown.getElement().setAttribute("dir", TextDirection.of(text, language).html());
        List<Integer> cuts = new ArrayList<>(List.of(window.start(), window.end()));
        marked.forEach(range -> cuts.addAll(List.of(range.start(), range.end())));
        same.forEach(range -> cuts.addAll(List.of(range.start(), range.end())));
        List<Integer> bounds = cuts.stream()
                .filter(at -> at >= window.start() && at <= window.end())
                .distinct()
                .sorted()
                .toList();
        for (int i = 0; i + 1 < bounds.size(); i++) {
            int from = bounds.get(i);
            int to = bounds.get(i + 1);
            boolean kept = same.isEmpty() || same.stream().anyMatch(run -> run.start() <= from && run.end() >= to);
            boolean inside = marked.stream().anyMatch(range -> range.start() <= from && range.end() >= to);
            shown.add(stretch(screen, text.substring(from, to), inside, kept ? null : change));
        }
        return shown;
    }

    private static Component stretch(Component screen, String words, boolean marked, @Nullable String change) {
        Component stretch = new Span(words);
        if (change != null) {
            HtmlComponent changed = new HtmlComponent(change);
            Span said = new Span(
                    screen.getTranslation(change.equals("del") ? "marking.changes.removed" : "marking.changes.added")
                            + " ");
            said.addClassName("visually-hidden");
            changed.getElement().appendChild(said.getElement(), stretch.getElement());
            stretch = changed;
        }
        if (marked) {
            HtmlComponent mark = new HtmlComponent("mark");
            mark.getElement().appendChild(stretch.getElement());
            stretch = mark;
        }
        return stretch;
    }

    private static TextRange around(String text, TextRange passage) {
        int from = Math.max(0, passage.start() - AROUND);
        int to = Math.min(text.length(), passage.end() + AROUND);
        while (from > 0 && !Character.isWhitespace(text.charAt(from - 1)) && passage.start() - from < 2 * AROUND) {
            from--;
        }
        while (to < text.length() && !Character.isWhitespace(text.charAt(to)) && to - passage.end() < 2 * AROUND) {
            to++;
        }
        return new TextRange(from, to);
    }
}
