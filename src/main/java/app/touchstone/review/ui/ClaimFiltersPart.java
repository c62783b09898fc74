package app.touchstone.review.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.claim.ClaimPlaces;
import app.touchstone.look.Chip;
import app.touchstone.look.EntryDialog;
import app.touchstone.look.Told;
import app.touchstone.review.ClaimFilters;
import app.touchstone.review.ClaimFilters.ClaimFilter;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.function.Supplier;

/** Filters kept under a name, one's own and shared ones, each a link; and keeping the present one. */
final class ClaimFiltersPart extends Div {

    private final transient CurrentMember current;
    private final transient ClaimFilters filters;
    private final transient Supplier<String> query;
    private final UnorderedList list = new UnorderedList();

    /** @param query what is filtered by now, as the address has it */
    ClaimFiltersPart(CurrentMember current, ClaimFilters filters, Supplier<String> query) {
        this.current = current;
        this.filters = filters;
        this.query = query;
        addClassName("kept-filters");
        list.addClassName("kept-filter-list");
        list.getElement().setAttribute("aria-label", getTranslation("review.filter.title"));
        Button keep = new Button(getTranslation("review.filter.keep"), event -> ask());
        keep.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(list, keep);
        show();
    }

    private void show() {
        list.removeAll();
        filters.of(current.get()).forEach(filter -> list.add(line(filter)));
        list.setVisible(list.getComponentCount() > 0);
    }

    private ListItem line(ClaimFilter filter) {
        ListItem line = new ListItem(new Anchor(ClaimPlaces.ALL + "?" + filter.query(), filter.name()));
        boolean own = filter.owner().equals(current.get().person());
        if (filter.shared()) {
            line.add(new Chip(
                    own
                            ? getTranslation("review.filter.shared")
                            : getTranslation("review.filter.sharedBy", filter.ownerName())));
        }
        if (own) {
            Button remove = new Button(getTranslation("review.filter.remove"), event -> {
                filters.remove(current.get(), filter.name());
                show();
            });
            remove.setAriaLabel(getTranslation("review.filter.remove") + ": " + filter.name());
            remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            line.add(remove);
        }
        return line;
    }

    private void ask() {
        TextField name = new TextField(getTranslation("review.filter.name"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(100);
        Checkbox shared = new Checkbox(getTranslation("review.filter.share"));
        new EntryDialog(getTranslation("review.filter.keep"), getTranslation("app.save"), Map.of("name", name), () -> {
                    filters.keep(current.get(), name.getValue(), query.get(), shared.getValue());
                    show();
                    Told.done(getTranslation("review.filter.kept", name.getValue()));
                })
                .with(name, shared)
                .open();
    }
}
