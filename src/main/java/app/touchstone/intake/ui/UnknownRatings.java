package app.touchstone.intake.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.claim.RatingMeaning;
import app.touchstone.claim.RatingWords;
import app.touchstone.intake.RatingCount;
import app.touchstone.look.Labels;
import app.touchstone.look.Told;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.List;

/** Asks once for each rating word that nobody has explained yet what it means; the answer is kept for all to come. */
final class UnknownRatings extends Section {

    /** How many are asked for at once; the rest can be told later, it changes nothing about the import. */
    private static final int MOST = 30;

    UnknownRatings(RatingWords words, CurrentMember current, List<RatingCount> unknown) {
        addClassNames("stack", "card");
        add(new H2(getTranslation("intake.unknown.title")), new Paragraph(getTranslation("intake.unknown.intro")));
        Div fields = new Div();
        fields.addClassName("form");
        for (RatingCount one : unknown.subList(0, Math.min(MOST, unknown.size()))) {
            Select<RatingMeaning> field = new Select<>();
            field.setLabel(getTranslation("intake.unknown.label", one.word(), one.times()));
            field.setHelperText(one.site());
            field.setItems(RatingMeaning.values());
            field.setItemLabelGenerator(meaning -> Labels.of(this, meaning));
            field.setPlaceholder(getTranslation("intake.unknown.choose"));
            field.addValueChangeListener(event -> {
                try {
                    words.keep(current.get(), one.site(), one.word(), event.getValue());
                    Told.done(getTranslation("intake.unknown.kept", one.word()));
                } catch (RuntimeException problem) {
                    Told.at(this, problem);
                }
            });
            fields.add(field);
        }
        add(fields);
        if (unknown.size() > MOST) {
            add(new Paragraph(getTranslation("intake.unknown.more", unknown.size() - MOST)));
        }
    }
}
