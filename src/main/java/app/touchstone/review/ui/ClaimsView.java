package app.touchstone.review.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.People;
import app.touchstone.account.Permission;
import app.touchstone.basis.CursorPage;
import app.touchstone.claim.Appearances;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimPlaces;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.Claims;
import app.touchstone.look.EmptyState;
import app.touchstone.look.Labels;
import app.touchstone.look.PageHead;
import app.touchstone.review.ClaimFilters;
import app.touchstone.review.DealingOut;
import app.touchstone.review.ManySeats;
import app.touchstone.review.ReviewPlaces;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All claims of the desk. What is filtered and how it is ordered stands in the address, so it can be kept and sent. */
@Route(ClaimPlaces.ALL)
@PermitAll
public class ClaimsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String TEXT = "q";
    private static final String STATES = "state";
    private static final String ORDER = "order";
    private static final String OLDEST = "oldest";

    private final CurrentMember current;
    private final Claims claims;
    private final Appearances appearances;
    private final TextField text = new TextField(getTranslation("claim.list.text"));
    private final MultiSelectComboBox<ClaimState> states =
            new MultiSelectComboBox<>(getTranslation("claim.list.states"));
    private final ClaimGrid grid = new ClaimGrid();
    private final Div list = new Div();
    private final Div empty = new Div();
    private Map<ClaimState, Long> counts = Map.of();
    private boolean reading;

    ClaimsView(
            CurrentMember current,
            Claims claims,
            Appearances appearances,
            ClaimFilters kept,
            ManySeats seats,
            DealingOut dealing,
            People people) {
        this.current = current;
        this.claims = claims;
        this.appearances = appearances;
        addClassNames("page", "claims-page");
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(event -> filtered());
        states.setItems(ClaimState.values());
        states.setItemLabelGenerator(state ->
                getTranslation("claim.list.stateCount", Labels.of(this, state), counts.getOrDefault(state, 0L)));
        states.setClearButtonVisible(true);
        states.addValueChangeListener(event -> filtered());
        grid.whenOrdered(this::filtered);
        Div filters = new Div(text, states);
        filters.addClassName("filters");
        list.addClassNames("stack", "list");
        list.add(filters, new ClaimFiltersPart(current, kept, this::query));
        if (current.get().may(Permission.PUBLISH)) {
            AssignBar assign = new AssignBar(current, seats, dealing, claims, people);
            grid.whenChosen(assign::show);
            list.add(assign);
        }
        list.add(grid);
        PageHead head = new PageHead(getPageTitle(), getTranslation("claim.list.line"));
        Anchor export = new Anchor("/export/out/claims?format=CSV", getTranslation("claim.list.export"));
        export.setRouterIgnore(true);
        head.withActions(new Anchor(ReviewPlaces.BOARD, getTranslation("review.board.open")), export);
        if (current.get().may(Permission.WRITE)) {
            head.withActions(writing());
        }
        add(head, empty, list);
    }

    private Button writing() {
        Button write = new Button(
                getTranslation("claim.new"),
                event -> new NewClaimForm(current, claims, appearances).dialog().open());
        write.addThemeVariants(ButtonVariant.PRIMARY);
        return write;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        reading = true;
        text.setValue(asked.getSingleParameter(TEXT).orElse(""));
        states.setValue(known(asked.getSingleParameter(STATES).orElse("")));
        grid.order(asked.getSingleParameter(ORDER).filter(OLDEST::equals).isPresent());
        reading = false;
        show();
    }

    /** Words in the address that name no state are passed over: an old link still leads somewhere. */
    private static Set<ClaimState> known(String names) {
        Set<String> asked = Set.of(names.split(",")).stream().collect(Collectors.toSet());
        return Arrays.stream(ClaimState.values())
                .filter(state -> asked.contains(state.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ClaimState.class)));
    }

    private void filtered() {
        if (!reading) {
            UI.getCurrent().getPage().getHistory().replaceState(null, address());
            show();
        }
    }

    private String query() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!text.isEmpty()) {
            parameters.put(TEXT, List.of(text.getValue()));
        }
        if (!states.isEmpty()) {
            parameters.put(
                    STATES,
                    List.of(states.getValue().stream().sorted().map(Enum::name).collect(Collectors.joining(","))));
        }
        if (grid.oldestFirst()) {
            parameters.put(ORDER, List.of(OLDEST));
        }
        return new QueryParameters(parameters).getQueryString();
    }

    private String address() {
        String query = query();
        return query.isEmpty() ? ClaimPlaces.ALL : ClaimPlaces.ALL + "?" + query;
    }

    private void show() {
        counts = claims.counts(current.get());
        boolean none = counts.isEmpty();
        list.setVisible(!none);
        empty.setVisible(none);
        empty.removeAll();
        if (none) {
            EmptyState first =
                    new EmptyState(getTranslation("claim.list.none.title"), getTranslation("claim.list.none.text"));
            if (current.get().may(Permission.WRITE)) {
                first.add(writing());
            }
            empty.add(first);
            return;
        }
        Set<ClaimState> wanted = Set.copyOf(states.getValue());
        String part = text.getValue();
        if (grid.oldestFirst()) {
            grid.show((cursor, limit) -> claims.page(current.get(), wanted, part, cursor, limit));
        } else {
            grid.show((cursor, limit) -> page(wanted, part, cursor, limit));
        }
    }

    private CursorPage<Claim> page(
            Set<ClaimState> wanted, String part, java.util.@org.jspecify.annotations.Nullable UUID before, int limit) {
        return claims.latest(current.get(), wanted, part, before, limit);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("claim.list.title");
    }
}
