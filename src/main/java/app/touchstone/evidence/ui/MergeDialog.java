package app.touchstone.evidence.ui;

import app.touchstone.account.Member;
import app.touchstone.evidence.Source;
import app.touchstone.evidence.SourceId;
import app.touchstone.evidence.SourceMerges;
import app.touchstone.evidence.SourceQuery;
import app.touchstone.evidence.Sources;
import app.touchstone.look.Told;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Merges a source into another: which one, and what will go over, said before it is done. */
final class MergeDialog extends Dialog {

    private final ComboBox<Source> into = new ComboBox<>(getTranslation("evidence.merge.which"));
    private final Paragraph preview = new Paragraph();

    MergeDialog(
            Component screen,
            Sources sources,
            SourceMerges merges,
            Member member,
            Source source,
            Consumer<SourceId> done) {
        setHeaderTitle(getTranslation("evidence.merge.title", source.details().name()));
        addClassName("ask");
        Paragraph about = new Paragraph(getTranslation("evidence.merge.about"));
        about.addClassName("soft");
        into.addClassName("wide");
        into.setItemLabelGenerator(one -> one.details().name());
        into.setItems(query -> sources
                .list(
                        member,
                        new SourceQuery(query.getFilter().orElse(""), null, null, ""),
                        SourceQuery.Order.NAME,
                        true,
                        query.getPage(),
                        query.getPageSize())
                .stream());
        into.addValueChangeListener(event -> preview.setText(
                event.getValue() == null
                        ? ""
                        : getTranslation(
                                "evidence.merge.preview",
                                source.uses(),
                                source.details().name(),
                                event.getValue().details().name())));
        preview.getElement().setAttribute("role", "status");
        List<Source> twins = merges.twins(member, source.id());
        if (!twins.isEmpty()) {
            into.setValue(twins.getFirst());
            into.setHelperText(getTranslation("evidence.merge.twin"));
        }
        Button merge = new Button(getTranslation("evidence.merge.do"), event -> {
            if (into.getValue() == null) {
                into.setErrorMessage(getTranslation("evidence.merge.choose"));
                into.setInvalid(true);
                return;
            }
            try {
                Source other = merges.merge(
                        member, source.id(), source.version(), into.getValue().id());
                close();
                Told.done(getTranslation("evidence.merge.done", other.details().name()));
                done.accept(other.id());
            } catch (RuntimeException problem) {
                Told.at(screen, problem, Map.of("into", into));
            }
        });
        merge.addThemeVariants(ButtonVariant.PRIMARY);
        add(about, into, preview);
        getFooter().add(new Button(getTranslation("app.cancel"), event -> close()), merge);
    }
}
