package app.touchstone.review.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.basis.Problem;
import app.touchstone.capture.Capture;
import app.touchstone.capture.Captures;
import app.touchstone.evidence.AnswerKind;
import app.touchstone.evidence.Evidence;
import app.touchstone.evidence.EvidenceDetails;
import app.touchstone.evidence.EvidenceFile;
import app.touchstone.evidence.QuoteStanding;
import app.touchstone.evidence.Source;
import app.touchstone.evidence.Sources;
import app.touchstone.evidence.Stance;
import app.touchstone.job.Jobs;
import app.touchstone.look.DateTexts;
import app.touchstone.look.DayField;
import app.touchstone.look.EntryDialog;
import app.touchstone.look.Labels;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One piece of evidence, to be entered or changed; a source that is not there yet can be added on the way. */
class EvidenceForm extends Div {

    private final CurrentMember current;
    private final Sources sources;
    private final boolean fresh;
    private final ComboBox<Source> source = new ComboBox<>(getTranslation("evidence.source"));
    private final NewSource newSource;
    private final TextField question = new TextField(getTranslation("evidence.question"));
    private final RadioButtonGroup<Stance> stance = new RadioButtonGroup<>(getTranslation("evidence.stance"));
    private final TextArea answer = new TextArea(getTranslation("evidence.answer"));
    private final TextArea quote = new TextArea(getTranslation("evidence.quote"));
    private final Select<AnswerKind> answerKind = new Select<>();
    private final EvidenceCopy copy;
    private final TextField address;
    private final Paragraph standing = new Paragraph();
    private final EvidenceFile file;
    private final DayField accessedOn = new DayField(getTranslation("evidence.accessedOn"));

    EvidenceForm(
            CurrentMember current,
            Sources sources,
            EvidenceFile file,
            Captures captures,
            Jobs jobs,
            @Nullable Evidence known) {
        this.current = current;
        this.sources = sources;
        this.file = file;
        copy = new EvidenceCopy(captures, jobs, current.get(), this::took);
        address = copy.address();
        this.fresh = known == null;
        newSource = new NewSource(current, sources, this::took);
        addClassName("form");
        source.setItems(sources.all(current.get()));
        source.setItemLabelGenerator(one -> one.details().name());
        source.setHelperText(getTranslation("evidence.source.rule"));
        source.setAllowCustomValue(true);
        source.addCustomValueSetListener(event -> typed(event.getDetail()));
        source.addValueChangeListener(event -> suggestAddress(event.getValue()));
        source.setRequiredIndicatorVisible(true);
        question.setRequiredIndicatorVisible(true);
        question.setHelperText(getTranslation("evidence.question.rule"));
        answer.setHelperText(getTranslation("evidence.answer.rule"));
        stance.setItems(Stance.values());
        stance.setItemLabelGenerator(one -> Labels.of(this, one));
        stance.setRequiredIndicatorVisible(true);
        answerKind.setLabel(getTranslation("evidence.answerKind"));
        answerKind.setItems(AnswerKind.values());
        answerKind.setItemLabelGenerator(one -> Labels.of(this, one));
        answerKind.setHelperText(getTranslation("evidence.answerKind.rule"));
        answerKind.setValue(AnswerKind.ABSTRACTED);
        quote.setHelperText(getTranslation("evidence.quote.rule"));
        quote.addValueChangeListener(event -> showStanding());
        standing.getElement().setAttribute("role", "status");
        standing.setVisible(false);
        accessedOn.setRequiredIndicatorVisible(true);
        accessedOn.setValue(DateTexts.today());
        if (known != null) {
            fill(known);
        }
        add(source, newSource, question, stance, copy, accessedOn, answerKind, answer, quote, standing);
        showStanding();
    }

    /** A copy that was taken says where it is from, and often whose it is. */
    private void took(Capture capture) {
        accessedOn.setValue(DateTexts.today());
        if (source.getValue() == null
                && !newSource.isVisible()
                && !capture.publisher().isBlank()) {
            typed(capture.publisher());
        }
        showStanding();
    }

    private void showStanding() {
        QuoteStanding now = file.standing(current.get(), copy.capture(), quote.getValue());
        standing.setText(Labels.of(this, now));
        standing.setVisible(now != QuoteStanding.NONE);
        standing.setClassName(now == QuoteStanding.FOUND ? "good" : now == QuoteStanding.NOT_FOUND ? "bad" : "soft");
    }

    EntryDialog dialog(Consumer<EvidenceDetails> store) {
        EntryDialog dialog = new EntryDialog(
                        getTranslation(fresh ? "evidence.add" : "evidence.change"),
                        getTranslation("app.save"),
                        fields(),
                        () -> store.accept(details()))
                .with(this);
        source.focus();
        return dialog;
    }

    /** A name that is known, typed faster than the list could follow, is that source; any other is a new one. */
    private void typed(String name) {
        source.getListDataView()
                .getItems()
                .filter(one -> one.details().name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .ifPresentOrElse(source::setValue, () -> newSource.open(name));
    }

    private void took(Source added) {
        source.setItems(sources.all(current.get()));
        source.setValue(added);
        question.focus();
    }

    private void suggestAddress(@Nullable Source chosen) {
        if (fresh && chosen != null && address.isEmpty()) {
            address.setValue(chosen.details().address());
        }
    }

    private void fill(Evidence known) {
        EvidenceDetails details = known.details();
        source.setValue(known.source());
        question.setValue(details.question());
        stance.setValue(details.stance());
        answerKind.setValue(details.answerKind());
        copy.show(details.capture());
        answer.setValue(details.answer());
        quote.setValue(details.quote());
        address.setValue(details.address());
        accessedOn.setValue(details.accessedOn());
    }

    private EvidenceDetails details() {
        Source chosen = source.getValue();
        if (chosen == null) {
            throw Problem.invalid(
                    "source", newSource.isVisible() ? "evidence.source.addFirst" : "evidence.source.choose");
        }
        if (stance.getValue() == null) {
            throw Problem.invalid("stance", "evidence.stance.choose");
        }
        LocalDate accessed = accessedOn.day("accessedOn");
        if (accessed == null) {
            throw Problem.invalid("accessedOn", "evidence.accessedOn.choose");
        }
        return new EvidenceDetails(
                chosen.id(),
                question.getValue().strip(),
                answerKind.getValue(),
                answer.getValue().strip(),
                quote.getValue().strip(),
                stance.getValue(),
                address.getValue().strip(),
                accessed,
                copy.capture());
    }

    private Map<String, HasValidation> fields() {
        Map<String, HasValidation> fields = new LinkedHashMap<>();
        fields.put("source", source);
        fields.put("question", question);
        fields.put("stance", stance);
        fields.put("answerKind", answerKind);
        fields.put("answer", answer);
        fields.put("quote", quote);
        fields.put("address", address);
        fields.put("accessedOn", accessedOn);
        return fields;
    }
}
