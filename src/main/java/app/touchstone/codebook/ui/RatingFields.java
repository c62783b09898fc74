package app.touchstone.codebook.ui;

import app.touchstone.codebook.FileFinding;
import app.touchstone.codebook.Hue;
import app.touchstone.codebook.ScaleFile;
import app.touchstone.look.Labels;
import app.touchstone.look.Told;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One rating of a scale in fields. */
final class RatingFields extends Div {

    private final TextField label = new TextField(getTranslation("codebook.field.label"));
    private final TextField key = new TextField(getTranslation("codebook.key"));
    private final TextArea meaning = new TextArea(getTranslation("codebook.field.meaning"));
    private final Select<Hue> colour = new Select<>();
    private final Checkbox offScale = new Checkbox(getTranslation("codebook.scale.off"));
    private final IntegerField number = new IntegerField(getTranslation("codebook.scale.published"));
    private final Div acts = new Div();
    private final Map<String, HasValidation> fields = Map.of(
            "label", label, "key", key, "meaning", meaning, "colour", colour, "ratingValue", number, "ordinal", number);

    RatingFields(ScaleFile.Entry rating, Runnable store) {
        addClassNames("card", "form");
        colour.setLabel(getTranslation("codebook.colour"));
        colour.setItems(Hue.values());
        colour.setItemLabelGenerator(one -> Labels.of(this, one));
        number.setHelperText(getTranslation("codebook.scale.published.help"));
        label.setValue(rating.label());
        key.setValue(rating.key());
        meaning.setValue(rating.meaning());
        java.util.Arrays.stream(Hue.values())
                .filter(one -> one.name().equalsIgnoreCase(rating.colour()))
                .findFirst()
                .ifPresent(colour::setValue);
        offScale.setValue(rating.ordinal() == null);
        number.setValue(rating.ratingValue());
        number.setVisible(rating.ordinal() != null);
        Div row = new Div(label, key, colour, number);
        row.addClassName("form-row");
        acts.addClassName("actions");
        add(row, meaning, offScale, acts);
        List<AbstractField<?, ?>> watched = List.of(label, key, meaning, colour, offScale, number);
        watched.forEach(field -> field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                store.run();
            }
        }));
    }

    void addActs(Component... added) {
        acts.add(added);
    }

    void show(List<FileFinding> findings, int at) {
        String path = "ratings[" + at + "].";
        findings.stream().filter(one -> one.path().startsWith(path)).forEach(one -> {
            HasValidation field = fields.get(one.path().substring(path.length()));
            if (field != null) {
                field.setErrorMessage(Told.text(this, one.problem()));
                field.setInvalid(true);
            }
        });
    }

    boolean onScale() {
        return !offScale.getValue();
    }

    /** @param ordinal its place on the scale, null off it */
    ScaleFile.Entry entry(@Nullable Integer ordinal) {
        return new ScaleFile.Entry(
                key.getValue().strip(),
                label.getValue().strip(),
                meaning.getValue().strip(),
                ordinal,
                colour.getValue() == null ? "" : colour.getValue().name().toLowerCase(Locale.ROOT),
                ordinal == null ? null : number.getValue());
    }
}
