package app.touchstone.marking.ui;

import app.touchstone.account.PersonId;
import app.touchstone.codebook.CodeId;
import app.touchstone.look.Labels;
import app.touchstone.marking.MarkId;
import app.touchstone.marking.MarkKind;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields that narrow the list of marks: code, person, standing, words. They offer only what the text has. */
final class MarkFilters extends Div {

    /** A kind, or one code of it. */
    private record Choice(
            String label, MarkKind kind, @Nullable CodeId code) {}

    private record Who(String name, PersonId id) {}

    private record Kind(MarkKind kind, @Nullable CodeId code) {}

    private final MarkListSource source;
    private final ComboBox<Choice> code = new ComboBox<>();
    private final ComboBox<Who> person = new ComboBox<>();
    private final ComboBox<MarkStanding> standing = new ComboBox<>();
    private final TextField words = new TextField();
    private Set<Kind> offeredKinds = Set.of();
    private Set<PersonId> offeredPeople = Set.of();
    private boolean told;

    MarkFilters(MarkListSource source, Runnable changed) {
        this.source = source;
        addClassName("mark-filters");
        field(code, "marking.list.filter", Choice::label);
        code.setPlaceholder(getTranslation("marking.list.all"));
        field(person, "marking.list.person", Who::name);
        field(standing, "marking.list.standing", one -> Labels.of(this, one));
        standing.setItems(MarkStanding.values());
        words.setLabel(getTranslation("marking.list.words"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        for (ComboBox<?> box : List.of(code, person, standing)) {
            box.addValueChangeListener(event -> changed(changed));
        }
        words.addValueChangeListener(event -> changed(changed));
        Details more = new Details(getTranslation("marking.list.more"), person, standing, words);
        add(code, more);
    }

    private void changed(Runnable changed) {
        if (!told) {
            changed.run();
        }
    }

    private <T> void field(ComboBox<T> box, String label, Function<T, String> text) {
        box.setLabel(getTranslation(label));
        box.setItemLabelGenerator(text::apply);
        box.setClearButtonVisible(true);
    }

    MarkFilter filter() {
        Choice wanted = code.getValue();
        Who who = person.getValue();
        Set<MarkId> found = words.getValue().isBlank() ? null : source.matching(words.getValue());
        return new MarkFilter(
                wanted == null ? null : wanted.kind,
                wanted == null ? null : wanted.code,
                who == null ? null : who.id,
                standing.getValue(),
                found,
                source.me());
    }

    /** Offers the codes and people that the text has now; what is chosen stays chosen. */
    void offer() {
        Set<Kind> kinds = source.rows(row -> true)
                .map(row -> new Kind(row.kind(), row.code()))
                .collect(Collectors.toSet());
        Set<PersonId> people = source.rows(row -> true).map(MarkRow::by).collect(Collectors.toSet());
        told = true;
        if (!kinds.equals(offeredKinds)) {
            offeredKinds = kinds;
            keep(code, choices(kinds));
        }
        if (!people.equals(offeredPeople)) {
            offeredPeople = people;
            keep(
                    person,
                    source.names(people).entrySet().stream()
                            .map(entry -> new Who(entry.getValue(), entry.getKey()))
                            .sorted((a, b) -> a.name.compareTo(b.name))
                            .toList());
        }
        told = false;
    }

    private static <T> void keep(ComboBox<T> box, List<T> items) {
        T kept = box.getValue();
        box.setItems(items);
        box.setValue(items.stream()
                .filter(one -> Objects.equals(one, kept))
                .findFirst()
                .orElse(null));
    }

    private List<Choice> choices(Set<Kind> kinds) {
        TreeMap<String, Choice> found = new TreeMap<>();
        var labels = source.labels(
                kinds.stream().map(Kind::code).filter(Objects::nonNull).collect(Collectors.toSet()));
        for (Kind one : kinds) {
            String kind = Labels.of(this, one.kind);
            found.putIfAbsent(kind, new Choice(kind, one.kind, null));
            if (one.code != null) {
                String label = kind + " › " + labels.getOrDefault(one.code, "");
                found.putIfAbsent(label, new Choice(label, one.kind, one.code));
            }
        }
        return List.copyOf(found.values());
    }
}
