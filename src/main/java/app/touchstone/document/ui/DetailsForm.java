package app.touchstone.document.ui;

import app.touchstone.document.DocumentDetails;
import app.touchstone.look.DayField;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.modulith.NamedInterface;

/** What is known about a document besides its text, to be filled in or corrected. */
@NamedInterface("details")
public final class DetailsForm extends Div {

    private final TextField title = new TextField(getTranslation("document.title"));
    private final TextField publisher = new TextField(getTranslation("document.publisher"));
    private final TextField author = new TextField(getTranslation("document.author"));
    private final DayField publishedOn = new DayField(getTranslation("document.publishedOn"));
    private final TextField address = new TextField(getTranslation("document.address"));
    private final ComboBox<String> language = new ComboBox<>(getTranslation("document.language"));

    public DetailsForm() {
        addClassName("form");
        title.setRequiredIndicatorVisible(true);
        title.setMaxLength(500);
        publisher.setMaxLength(200);
        author.setMaxLength(200);
        address.setMaxLength(2000);
        address.setPlaceholder("https://");
        language.setItems(Languages.COMMON);
        language.setItemLabelGenerator(tag -> Languages.name(tag, getLocale()));
        language.setHelperText(getTranslation("document.language.help"));
        language.setAllowCustomValue(true);
        language.addCustomValueSetListener(event -> choose(event.getDetail().strip()));
        Div row = new Div(publishedOn, language);
        row.addClassName("form-row");
        Div names = new Div(publisher, author);
        names.addClassName("form-row");
        add(title, names, row, address);
    }

    /** Shows what is known. */
    public void show(DocumentDetails details) {
        title.setValue(details.title());
        publisher.setValue(details.publisher());
        author.setValue(details.author());
        publishedOn.setValue(details.publishedOn());
        address.setValue(details.address());
        choose(details.language());
    }

    /** What stands in the form; not yet checked. */
    public DocumentDetails details() {
        String tag = language.getValue();
        return new DocumentDetails(
                title.getValue(),
                publisher.getValue(),
                author.getValue(),
                publishedOn.day("publishedOn"),
                address.getValue().strip(),
                tag == null || tag.isBlank() ? DocumentDetails.UNKNOWN.language() : tag);
    }

    /** The fields by the names the command gives them. */
    public Map<String, HasValidation> fields() {
        return Map.of(
                "title", title,
                "publisher", publisher,
                "author", author,
                "publishedOn", publishedOn,
                "address", address,
                "language", language);
    }

    private void choose(String tag) {
        if (!Languages.COMMON.contains(tag)) {
            TreeSet<String> known = new TreeSet<>(Languages.COMMON);
            known.add(tag);
            language.setItems(known);
        }
        language.setValue(tag);
    }
}
