package app.touchstone.codebook.ui;

import app.touchstone.codebook.Code;
import app.touchstone.look.Chip;
import app.touchstone.look.Labels;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;

/** All there is to know about one code. */
class CodeCard extends Div {

    CodeCard(Code code) {
        addClassName("card");
        H3 path = new H3(code.path());
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "codebook.definition", code.definition());
        fact(facts, "codebook.includes", code.includes());
        fact(facts, "codebook.excludes", code.excludes());
        fact(facts, "codebook.example", code.example());
        code.moreExamples().forEach(example -> fact(facts, "codebook.example", example));
        fact(facts, "codebook.counterexample", code.counterexample());
        code.moreCounterexamples().forEach(example -> fact(facts, "codebook.counterexample", example));
        fact(facts, "codebook.guideline", code.guideline());
        code.links()
                .forEach(link ->
                        fact(facts, "codebook.link", (link.list() + " " + link.id() + " " + link.label()).strip()));
        fact(facts, "codebook.source", code.source());
        Div chips = new Div(
                new Chip(Labels.of(this, code.kind())), new Chip(Labels.of(this, code.colour()), code.colour()));
        chips.addClassName("chips");
        if (code.hotkey() != null) {
            chips.add(new Chip(getTranslation("codebook.hotkeyIs", code.hotkey())));
        }
        code.functions().forEach(one -> chips.add(new Chip(Labels.of(this, one))));
        add(path, chips, facts);
    }

    private void fact(DescriptionList facts, String key, String text) {
        if (!text.isBlank()) {
            facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(text));
        }
    }
}
