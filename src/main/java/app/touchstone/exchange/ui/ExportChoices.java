package app.touchstone.exchange.ui;

import app.touchstone.basis.Problem;
import app.touchstone.claim.ClaimState;
import app.touchstone.codebook.CodebookHead;
import app.touchstone.exchange.ExportFilter;
import app.touchstone.exchange.ExportFormat;
import app.touchstone.exchange.ExportKind;
import app.touchstone.exchange.ExportOrder;
import app.touchstone.look.DayField;
import app.touchstone.look.Labels;
import app.touchstone.look.Told;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.springframework.web.util.UriComponentsBuilder;

/** What is to be taken out, of which claims, in which form. What is small is a link; what is large begins in the background. */
final class ExportChoices extends Section {

    /** Up to so many records a browser has the file before anybody would look for its progress. */
    static final long AT_ONCE = 5_000;

    private static final Set<ExportKind> WHOLE = EnumSet.of(ExportKind.SOURCES, ExportKind.MARKS);

    private final Select<ExportKind> kind = new Select<>();
    private final Select<ExportFormat> format = new Select<>();
    private final MultiSelectComboBox<ClaimState> states =
            new MultiSelectComboBox<>(getTranslation("exchange.out.states"));
    private final DayField from = new DayField(getTranslation("exchange.out.from"));
    private final DayField to = new DayField(getTranslation("exchange.out.to"));
    private final ComboBox<String> codebook = new ComboBox<>(getTranslation("exchange.out.codebook"));
    private final Paragraph about = new Paragraph();
    private final Paragraph count = new Paragraph();
    private final Anchor link = new Anchor();
    private final Button begin;
    private final transient ToLongFunction<ExportOrder> counting;

    ExportChoices(List<CodebookHead> books, ToLongFunction<ExportOrder> counting, Consumer<ExportOrder> starting) {
        this.counting = counting;
        kind.setLabel(getTranslation("exchange.out.kind"));
        kind.setItems(ExportKind.values());
        kind.setItemLabelGenerator(one -> Labels.of(this, one));
        format.setLabel(getTranslation("exchange.out.format"));
        format.setItemLabelGenerator(one -> Labels.of(this, one));
        states.setItems(ClaimState.values());
        states.setItemLabelGenerator(one -> Labels.of(this, one));
        states.setPlaceholder(getTranslation("exchange.out.all"));
        codebook.setItems(books.stream().map(CodebookHead::key).distinct().toList());
        codebook.setItemLabelGenerator(key -> books.stream()
                .filter(book -> book.key().equals(key))
                .findFirst()
                .map(CodebookHead::name)
                .orElse(key));
        codebook.setPlaceholder(getTranslation("exchange.out.all"));
        codebook.setClearButtonVisible(true);
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        begin = new Button(getTranslation("exchange.out.begin"), event -> {
            try {
                starting.accept(order());
            } catch (Problem problem) {
                Told.at(this, problem);
            }
        });
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        link.setText(getTranslation("exchange.out.download"));
        link.addClassName("button-link");
        link.setDownload(true);
        link.setRouterIgnore(true);
        about.addClassName("soft");
        count.getElement().setAttribute("role", "status");
        Div fields = new Div(kind, format, states, from, to, codebook);
        fields.addClassName("insight-filters");
        Div actions = new Div(link, begin, count);
        actions.addClassName("actions");
        add(new H2(getTranslation("exchange.out.tables")), fields, about, actions);
        kind.addValueChangeListener(event -> chosen());
        format.addValueChangeListener(event -> show());
        from.addValueChangeListener(event -> show());
        to.addValueChangeListener(event -> show());
        codebook.addValueChangeListener(event -> show());
        states.addValueChangeListener(event -> show());
        kind.setValue(ExportKind.CLAIMS);
    }

    private void chosen() {
        ExportKind chosen = kind.getValue();
        about.setText(getTranslation("exchange.out.about." + chosen));
        format.setItems(chosen.formats());
        format.setValue(chosen.formats().getFirst());
        boolean ofClaims = !WHOLE.contains(chosen);
        states.setVisible(ofClaims);
        from.setVisible(ofClaims);
        to.setVisible(ofClaims);
        codebook.setVisible(chosen != ExportKind.SOURCES);
        show();
    }

    private ExportOrder order() {
        boolean ofClaims = !WHOLE.contains(kind.getValue());
        return new ExportOrder(
                kind.getValue(),
                format.getValue(),
                new ExportFilter(
                        ofClaims ? states.getValue() : Set.of(),
                        ofClaims ? from.day("from") : null,
                        ofClaims ? to.day("to") : null,
                        codebook.isVisible() && codebook.getValue() != null ? codebook.getValue() : ""));
    }

    private void show() {
        if (format.getValue() == null) {
            return;
        }
        try {
            ExportOrder order = order();
            long records = counting.applyAsLong(order);
            boolean small = records <= AT_ONCE;
            count.setText(getTranslation(
                    small ? "exchange.out.count." + counted() : "exchange.out.large." + counted(), records));
            link.setHref(address(order));
            link.setVisible(small && records > 0);
            begin.setVisible(!small);
        } catch (Problem problem) {
            count.setText(Told.text(this, problem));
            link.setVisible(false);
            begin.setVisible(false);
        }
    }

    private String counted() {
        return kind.getValue() == ExportKind.SOURCES
                ? "sources"
                : kind.getValue() == ExportKind.MARKS ? "marks" : "claims";
    }

    private static String address(ExportOrder order) {
        ExportFilter filter = order.filter();
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(
                        "/export/out/" + order.kind().word())
                .queryParam("format", order.format().name());
        if (!filter.states().isEmpty()) {
            address.queryParam(
                    "state", filter.states().stream().sorted().map(Enum::name).toArray());
        }
        if (filter.from() != null) {
            address.queryParam("from", filter.from());
        }
        if (filter.to() != null) {
            address.queryParam("to", filter.to());
        }
        if (!filter.codebook().isEmpty()) {
            address.queryParam("codebook", filter.codebook());
        }
        return address.encode(StandardCharsets.UTF_8).build().toUriString();
    }
}
