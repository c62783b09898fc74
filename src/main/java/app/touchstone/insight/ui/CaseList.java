package app.touchstone.insight.ui;

import app.touchstone.insight.AgreementAnswer.Case;
import app.touchstone.insight.AgreementAnswer.Said;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;

/** The very claims or passages behind a figure, the worst first, each a link. */
final class CaseList extends Section {

    private static final int AT_ONCE = 25;

    private final transient List<Case> cases;
    private final OrderedList list = new OrderedList();
    private final Button more = new Button(getTranslation("insight.cases.more"), event -> more());
    private int shown;

    CaseList(List<Case> cases) {
        this.cases = cases;
        addClassNames("stack");
        list.addClassNames("plain-list", "cases");
        Paragraph line = new Paragraph(getTranslation("insight.cases.line", cases.size()));
        line.addClassName("soft");
        add(new H2(getTranslation("insight.cases")), line, list, more);
        more();
        setVisible(!cases.isEmpty());
    }

    private void more() {
        cases.stream().skip(shown).limit(AT_ONCE).forEach(one -> list.add(line(one)));
        shown = Math.min(cases.size(), shown + AT_ONCE);
        more.setVisible(shown < cases.size());
    }

    private ListItem line(Case one) {
        Span said = new Span(one.said().stream().map(CaseList::words).collect(Collectors.joining(" · ")));
        said.addClassName("soft");
        Span apart = new Span(
                one.disagreement() == 0
                        ? getTranslation("insight.cases.same")
                        : getTranslation("insight.cases.apart", FigureTexts.number(this, one.disagreement())));
        apart.addClassName("case-apart");
        return new ListItem(new Anchor(one.place(), one.title()), apart, said);
    }

    private static String words(Said said) {
        return said.by() + ": " + said.what();
    }
}
