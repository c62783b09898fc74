package app.touchstone.review.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.claim.Appearances;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimDetails;
import app.touchstone.claim.ClaimPlaces;
import app.touchstone.claim.Claims;
import app.touchstone.claim.NewAppearance;
import app.touchstone.look.DayField;
import app.touchstone.look.EntryDialog;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;

/** A claim that was seen outside: its wording, who said it, and the address. Claims in documents are marked there. */
class NewClaimForm extends Div {

    private final CurrentMember current;
    private final Claims claims;
    private final Appearances appearances;
    private final TextArea wording = new TextArea(getTranslation("claim.wording"));
    private final TextField address = new TextField(getTranslation("claim.appearance.address"));
    private final TextArea quote = new TextArea(getTranslation("claim.appearance.quote"));
    private final ClaimantsField claimants;
    private final DayField saidOn = new DayField(getTranslation("claim.saidOn"));
    private final TextField saidAt = new TextField(getTranslation("claim.saidAt"));

    NewClaimForm(CurrentMember current, Claims claims, Appearances appearances) {
        this.current = current;
        this.claims = claims;
        this.appearances = appearances;
        claimants = new ClaimantsField(() -> claims.claimants(current.get()));
        claimants.show(java.util.List.of());
        wording.setHelperText(getTranslation("claim.wording.rule"));
        wording.setRequiredIndicatorVisible(true);
        address.setPlaceholder("https://");
        address.setHelperText(getTranslation("claim.new.address.rule"));
        addClassName("form");
        Div row = new Div(saidOn, saidAt);
        row.addClassName("form-row");
        add(wording, address, quote, claimants, row);
    }

    EntryDialog dialog() {
        EntryDialog dialog = new EntryDialog(
                        getTranslation("claim.new"), getTranslation("claim.new.doIt"), fields(), this::store)
                .with(this);
        wording.focus();
        return dialog;
    }

    private void store() {
        ClaimDetails details = new ClaimDetails(
                wording.getValue().strip(),
                claimants.chosen(),
                saidOn.day("saidOn"),
                saidAt.getValue().strip(),
                "");
        String where = address.getValue().strip();
        Claim claim = where.isEmpty()
                ? claims.draft(current.get(), details)
                : appearances.draft(
                        current.get(),
                        details,
                        new NewAppearance(null, 0, 0, quote.getValue().strip(), where, "", true));
        UI.getCurrent().navigate(ClaimPlaces.workspace(claim.id()));
    }

    private Map<String, HasValidation> fields() {
        Map<String, HasValidation> fields = new LinkedHashMap<>(claimants.fields());
        fields.put("wording", wording);
        fields.put("address", address);
        fields.put("quote", quote);
        fields.put("saidOn", saidOn);
        fields.put("saidAt", saidAt);
        return fields;
    }
}
