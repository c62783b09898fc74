package app.touchstone.marking.ui;

import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimPlaces;
import app.touchstone.look.StateBadge;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;

/** The claims that appear in the text. */
final class DocumentClaims extends Div {

    DocumentClaims() {
        addClassName("stack");
        show(java.util.List.of());
    }

    void show(Collection<Claim> claims) {
        removeAll();
        if (claims.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("marking.claims.none"));
            none.addClassName("soft");
            add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        for (Claim claim : claims) {
            Anchor open = new Anchor(
                    ClaimPlaces.workspace(claim.id()),
                    getTranslation("marking.claim", claim.number()) + ": "
                            + claim.details().wording());
            open.getElement().setAttribute("router-link", true);
            open.getElement().setAttribute("dir", "auto");
            list.add(new ListItem(open, new StateBadge(claim.state())));
        }
        add(list);
    }
}
