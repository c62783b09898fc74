package app.touchstone.marking.ui;

import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimPlaces;
import app.touchstone.look.StateBadge;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The claims that appear in the text. Read only while in sight, and one claim more adds one line. */
final class DocumentClaims extends Div {

    private final Supplier<Collection<Claim>> claims;
    private final Paragraph none = new Paragraph(getTranslation("marking.claims.none"));
    private final UnorderedList list = new UnorderedList();
    private final Map<ClaimId, ListItem> lines = new HashMap<>();
    private boolean shown;
    private boolean stale = true;

    /** @param claims in the order to show them */
    DocumentClaims(Supplier<Collection<Claim>> claims) {
        this.claims = claims;
        addClassName("stack");
        none.addClassName("soft");
        list.addClassName("plain-list");
        add(none, list);
    }

    void shown(boolean now) {
        shown = now;
        refresh();
    }

    void changed() {
        stale = true;
        refresh();
    }

    private void refresh() {
        if (!shown || !stale) {
            return;
        }
        stale = false;
        List<Claim> now = List.copyOf(claims.get());
        Set<ClaimId> left = new HashSet<>(lines.keySet());
        for (int i = 0; i < now.size(); i++) {
            Claim claim = now.get(i);
            left.remove(claim.id());
            if (!lines.containsKey(claim.id())) {
                ListItem line = line(claim);
                lines.put(claim.id(), line);
                list.addComponentAtIndex(Math.min(i, list.getComponentCount()), line);
            }
        }
        left.forEach(gone -> list.remove(lines.remove(gone)));
        none.setVisible(now.isEmpty());
        list.setVisible(!now.isEmpty());
    }

    private static ListItem line(Claim claim) {
        Anchor open = new Anchor(ClaimPlaces.workspace(claim.id()));
        open.setText(open.getTranslation("marking.claim", claim.number()) + ": "
                + claim.details().wording());
        open.getElement().setAttribute("router-link", true);
        open.getElement().setAttribute("dir", "auto");
        return new ListItem(open, new StateBadge(claim.state()));
    }
}
