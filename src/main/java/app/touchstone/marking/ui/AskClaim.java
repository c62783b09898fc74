package app.touchstone.marking.ui;

import app.touchstone.account.Member;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.Claims;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks which claim a passage is an appearance of, among those whose appearances may still change. */
final class AskClaim extends Dialog {

    private static final int MOST = 200;
    private static final Set<ClaimState> OPEN = Arrays.stream(ClaimState.values())
            .filter(ClaimState::evidenceMayChange)
            .collect(Collectors.toUnmodifiableSet());

    AskClaim(Claims claims, Member member, @Nullable ClaimId now, Consumer<Claim> chosen) {
        setHeaderTitle(getTranslation("marking.sameClaim"));
        Paragraph intro = new Paragraph(getTranslation("marking.sameClaim.text"));
        intro.addClassName("soft");
        ComboBox<Claim> known = new ComboBox<>(getTranslation("marking.sameClaim.which"));
        known.addClassName("wide");
        known.setItemLabelGenerator(claim -> getTranslation("marking.claim", claim.number()) + ": "
                + claim.details().wording());
        known.setItems(query -> claims.page(member, OPEN, query.getFilter().orElse(""), null, MOST).items().stream()
                .filter(claim -> !claim.id().equals(now))
                .skip(query.getOffset())
                .limit(query.getLimit()));
        Button save = new Button(getTranslation("marking.sameClaim.do"), event -> {
            Claim claim = known.getValue();
            if (claim == null) {
                known.setInvalid(true);
                known.setErrorMessage(getTranslation("marking.sameClaim.choose"));
                return;
            }
            close();
            chosen.accept(claim);
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(intro, known);
        addClassName("ask");
        getFooter().add(new Button(getTranslation("app.cancel"), event -> close()), save);
        known.focus();
    }
}
