package app.touchstone.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a page: its one first-level heading, a line below it, and what can be done with the whole page. */
public final class PageHead extends Header {

    private final H1 title;
    private final Paragraph line = new Paragraph();
    private final Div words;
    private final Div actions = new Div();

    public PageHead(String title) {
        this.title = new H1(title);
        words = new Div(this.title, line);
        words.addClassName("page-head-words");
        line.addClassName("soft");
        line.setVisible(false);
        actions.addClassName("page-head-actions");
        actions.setVisible(false);
        addClassName("page-head");
        add(words, actions);
    }

    public PageHead(String title, String line) {
        this(title);
        withLine(line);
    }

    public void setTitle(String text) {
        title.setText(text);
    }

    /** A line of facts or of introduction below the heading. */
    public PageHead withLine(String text) {
        line.setText(text);
        line.setVisible(!text.isBlank());
        return this;
    }

    /** Badges and the like, below the line. */
    public PageHead withFacts(Component... facts) {
        Div row = new Div(facts);
        row.addClassName("actions");
        words.add(row);
        return this;
    }

    /** Buttons at the far end. */
    public PageHead withActions(Component... added) {
        actions.add(added);
        actions.setVisible(true);
        return this;
    }
}
