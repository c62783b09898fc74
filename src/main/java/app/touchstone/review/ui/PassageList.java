package app.touchstone.review.ui;

import app.touchstone.codebook.Code;
import app.touchstone.codebook.CodeId;
import app.touchstone.look.Labels;
import app.touchstone.marking.MarkingPlaces;
import app.touchstone.review.Differences;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The passages that assessors marked in the texts a claim appears in, the worst first, each a link into its text. */
final class PassageList extends Div {

    private static final int AT_ONCE = 6;
    private static final int QUOTED = 120;

    private final transient List<Differences.Passage> passages;
    private final transient Map<CodeId, Code> codes;
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(getTranslation("review.dispute.morePassages"), event -> more());
    private int shown;

    PassageList(List<Differences.Passage> passages, Map<CodeId, Code> codes) {
        this.passages = passages;
        this.codes = codes;
        addClassName("stack");
        list.addClassNames("plain-list", "passage-list");
        more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(list, more);
        more();
    }

    private void more() {
        passages.stream().skip(shown).limit(shown == 0 ? AT_ONCE : 100).forEach(one -> list.add(line(one)));
        shown = list.getComponentCount();
        more.setVisible(shown < passages.size());
    }

    private ListItem line(Differences.Passage one) {
        Span kind = new Span(Labels.of(this, one.kind()));
        kind.addClassName("passage-kind");
        Span code = new Span(
                one.other() == null
                        ? label(one.code())
                        : getTranslation("review.dispute.orLabel", label(one.code()), label(one.other())));
        code.addClassName("soft");
        return new ListItem(
                kind, new Anchor(MarkingPlaces.mark(one.document(), one.mark()), shortened(one.quote())), code);
    }

    private String label(@Nullable CodeId id) {
        Code code = id == null ? null : codes.get(id);
        return code == null ? "" : code.path();
    }

    private static String shortened(String quote) {
        String line = quote.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= QUOTED
                ? line
                : line.substring(0, line.offsetByCodePoints(0, QUOTED)) + "…";
    }
}
