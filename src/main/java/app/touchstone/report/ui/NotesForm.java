package app.touchstone.report.ui;

import app.touchstone.look.DayField;
import app.touchstone.report.ReplyWay;
import app.touchstone.report.ReportNotes;
import app.touchstone.report.RightOfReply;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;

/** What only the report says: whether the claimant was asked, interests, the language. */
class NotesForm extends Div {

    private static final List<String> LANGUAGES =
            List.of("en", "uk", "ru", "ar", "de", "es", "fr", "kk", "pl", "pt", "ro", "tr", "zh");

    private final DayField askedOn = new DayField(getTranslation("publishing.reply.askedOn"));
    private final Select<ReplyWay> way = new Select<>();
    private final TextField askedBy = new TextField(getTranslation("publishing.reply.askedBy"));
    private final DayField answeredOn = new DayField(getTranslation("publishing.reply.answeredOn"));
    private final TextArea answer = new TextArea(getTranslation("publishing.reply.answer"));
    private final TextArea whyNot = new TextArea(getTranslation("publishing.reply.whyNot"));
    private final TextArea words = new TextArea(getTranslation("publishing.notes.reply"));
    private final TextArea interests = new TextArea(getTranslation("publishing.notes.interests"));
    private final ComboBox<String> language = new ComboBox<>(getTranslation("publishing.notes.language"));
    private final long version;

    NotesForm(ReportNotes notes, boolean mayWrite) {
        addClassName("notes-form");
        version = notes.version();
        describe();
        fill(notes);
        List.of(askedOn, answeredOn).forEach(field -> field.setReadOnly(!mayWrite));
        List.of(answer, whyNot, words, interests).forEach(field -> field.setReadOnly(!mayWrite));
        way.setReadOnly(!mayWrite);
        askedBy.setReadOnly(!mayWrite);
        language.setReadOnly(!mayWrite);
        Div asked = new Div(askedOn, way, askedBy);
        asked.addClassName("notes-row");
        add(
                new H2(getTranslation("publishing.notes.heading")),
                new H3(getTranslation("publishing.reply.heading")),
                asked,
                answeredOn,
                answer,
                whyNot,
                words,
                new H3(getTranslation("publishing.notes.other")),
                interests,
                language);
    }

    private void describe() {
        way.setLabel(getTranslation("publishing.reply.way"));
        way.setItems(ReplyWay.values());
        way.setItemLabelGenerator(one -> one == null ? "" : getTranslation("replyWay." + one.name()));
        way.setEmptySelectionAllowed(true);
        askedBy.setMaxLength(200);
        askedBy.setHelperText(getTranslation("publishing.reply.askedBy.help"));
        answer.setMaxLength(5000);
        whyNot.setMaxLength(2000);
        whyNot.setHelperText(getTranslation("publishing.reply.whyNot.help"));
        words.setHelperText(getTranslation("publishing.notes.reply.help"));
        words.setMaxLength(5000);
        interests.setHelperText(getTranslation("publishing.notes.interests.help"));
        interests.setMaxLength(5000);
        language.setItems(LANGUAGES);
        language.setItemLabelGenerator(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(getLocale()));
    }

    private void fill(ReportNotes notes) {
        RightOfReply reply = notes.reply();
        askedOn.setValue(reply.askedOn());
        way.setValue(reply.way());
        askedBy.setValue(reply.askedBy());
        answeredOn.setValue(reply.answeredOn());
        answer.setValue(reply.answer());
        whyNot.setValue(reply.whyNot());
        words.setValue(notes.rightOfReply());
        interests.setValue(notes.interests());
        language.setValue(notes.language());
    }

    /** @throws app.touchstone.basis.Problem INVALID when something was typed for a day that is none */
    ReportNotes notes() {
        return new ReportNotes(
                words.getValue(),
                interests.getValue(),
                language.getValue() == null ? "en" : language.getValue(),
                version,
                new RightOfReply(
                        askedOn.day("reply.askedOn"),
                        way.getValue(),
                        askedBy.getValue(),
                        answeredOn.day("reply.answeredOn"),
                        answer.getValue(),
                        whyNot.getValue()));
    }

    /** The first field of the right of reply that is still to be filled in. */
    Focusable<?> replyField() {
        if (askedOn.isEmpty()) {
            return askedOn;
        }
        if (way.isEmpty()) {
            return way;
        }
        return askedBy.isEmpty() ? askedBy : answer.isEmpty() ? answer : answeredOn;
    }

    Focusable<?> interestsField() {
        return interests;
    }
}
