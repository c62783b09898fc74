package app.touchstone.marking.ui;

import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimPlaces;
import app.touchstone.claim.ClaimantDetails;
import app.touchstone.look.StateBadge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The claim behind the chosen mark. */
final class InspectedClaim extends Div {

    private final H2 title = new H2();
    private final Div badge = new Div();
    private final Paragraph wording = new Paragraph();
    private final Paragraph claimants = new Paragraph();
    private final Anchor open = new Anchor();
    private final Button other;

    InspectedClaim(Runnable otherClaim) {
        addClassName("card");
        title.addClassName("card-title");
        wording.getElement().setAttribute("dir", "auto");
        claimants.addClassName("soft");
        open.setText(getTranslation("marking.claim.open"));
        open.getElement().setAttribute("router-link", true);
        other = new Button(getTranslation("marking.sameClaim"), event -> otherClaim.run());
        Div actions = new Div(open, other);
        actions.addClassName("actions");
        add(title, badge, wording, claimants, actions);
    }

    void show(@Nullable Claim claim, boolean editable) {
        if (claim == null) {
            return;
        }
        title.setText(getTranslation("marking.claim", claim.number()));
        badge.removeAll();
        badge.add(new StateBadge(claim.state()));
        wording.setText(claim.details().wording());
        String who =
                claim.details().claimants().stream().map(ClaimantDetails::name).collect(Collectors.joining(", "));
        claimants.setText(who.isEmpty() ? getTranslation("marking.claim.nobody") : who);
        open.setHref(ClaimPlaces.workspace(claim.id()));
        other.setVisible(editable && claim.state().evidenceMayChange());
    }
}
