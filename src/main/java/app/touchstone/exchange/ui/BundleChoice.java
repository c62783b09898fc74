package app.touchstone.exchange.ui;

import app.touchstone.account.Member;
import app.touchstone.basis.CursorPage;
import app.touchstone.basis.Problem;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.Claims;
import app.touchstone.look.Told;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Chooses a claim by its words and begins its evidence bundle. */
final class BundleChoice extends Section {

    private static final String COMMAND = "java -jar touchstone.jar verify-bundle FILE.zip";

    private final ComboBox<Claim> claim = new ComboBox<>(getTranslation("exchange.bundle.claim"));

    BundleChoice(Claims claims, Member member, Consumer<ClaimId> starting) {
        claim.setItemLabelGenerator(one -> one.number() + " · " + one.details().wording());
        // the newest ones that have the words: who looks for an older one types more of it
        claim.setItems(
                query -> found(claims, member, query.getFilter().orElse(""), query.getOffset(), query.getLimit()));
        claim.setWidthFull();
        claim.setHelperText(getTranslation("exchange.bundle.claimHelp"));
        Button begin = new Button(getTranslation("exchange.bundle.begin"), event -> {
            Claim chosen = claim.getValue();
            claim.setInvalid(chosen == null);
            claim.setErrorMessage(getTranslation("exchange.bundle.which"));
            if (chosen != null) {
                try {
                    starting.accept(chosen.id());
                } catch (Problem problem) {
                    Told.at(this, problem);
                }
            }
        });
        Paragraph about = new Paragraph(getTranslation("exchange.bundle.about"));
        about.addClassName("soft");
        Paragraph verify = new Paragraph(getTranslation("exchange.bundle.verify") + " ");
        verify.add(new Code(COMMAND));
        Div actions = new Div(begin);
        actions.addClassName("actions");
        add(new H2(getTranslation("exchange.bundle.title")), about, claim, actions, verify);
    }

    private static Stream<Claim> found(Claims claims, Member member, String words, int offset, int limit) {
        return claims.latest(member, Set.of(), words, null, CursorPage.MOST).items().stream()
                .skip(offset)
                .limit(limit);
    }

    void choose(Claim chosen) {
        claim.setValue(chosen);
    }
}
