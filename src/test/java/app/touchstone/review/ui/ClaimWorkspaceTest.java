package app.touchstone.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimDetails;
import app.touchstone.claim.ClaimState;
import app.touchstone.evidence.Source;
import app.touchstone.evidence.Stance;
import app.touchstone.look.EntryDialog;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ClaimWorkspaceTest extends ScreenTest {

    @Test
    void should_carry_a_claim_from_an_address_to_review() {
        navigate(ClaimsView.class);
        click("claim.new");
        test(field(TextArea.class, "claim.wording")).setValue("The moon is made of cheese.");
        test(field(TextField.class, "claim.appearance.address")).setValue("https://example.org/moon");
        click("claim.new.doIt");

        assertThat(getCurrentView()).isInstanceOf(ClaimView.class);
        Claim claim =
                claims.latest(ada, java.util.Set.of(), "", null, 1).items().getFirst();
        assertThat(claim.details().wording()).isEqualTo("The moon is made of cheese.");
        assertThat(appearances.of(ada, claim.id()).getFirst().first()).isTrue();

        click("transition.OPENED");
        assertThat(find(Button.class)
                        .withText(words("transition.SENT_TO_REVIEW"))
                        .single()
                        .isEnabled())
                .isFalse();
        addEvidence("https://example.org/rocks");
        click("app.save");
        assertThat(evidence.of(ada, claim.id())).hasSize(1);
        click("transition.SENT_TO_REVIEW");
        assertThat(now(claim).state()).isEqualTo(ClaimState.IN_REVIEW);
    }

    @Test
    void should_keep_what_was_typed_when_somebody_else_changed_the_claim() {
        Claim claim = seen("First wording.");
        open(claim);
        test(field(TextArea.class, "claim.wording")).setValue("Mine.");
        claims.change(ada, claim.id(), claim.version(), ClaimDetails.ofWording("Theirs."));
        click("app.save");

        assertThat(field(TextArea.class, "claim.wording").getValue()).isEqualTo("Mine.");
        assertThat(now(claim).details().wording()).isEqualTo("Theirs.");
        assertThat(find(Notification.class).exists()).isTrue();
    }

    @Test
    void should_store_the_wording_before_the_claim_moves_on() {
        Claim claim = seen("First wording.");
        open(claim);
        test(field(TextArea.class, "claim.wording")).setValue("Better wording.");
        click("transition.OPENED");

        assertThat(now(claim).details().wording()).isEqualTo("Better wording.");
        assertThat(now(claim).state()).isEqualTo(ClaimState.OPEN);
    }

    @Test
    void should_say_at_the_field_that_an_address_is_none() {
        Claim claim = seen("A claim.");
        open(claim);
        click("claim.appearance.add");
        test(field(TextField.class, "claim.appearance.address")).setValue("javascript:alert(1)");
        click("app.save");

        assertThat(field(TextField.class, "claim.appearance.address").isInvalid())
                .isTrue();
        assertThat(find(EntryDialog.class).exists()).isTrue();
        assertThat(appearances.of(ada, claim.id())).hasSize(1);
    }

    @Test
    void should_store_nothing_of_a_new_claim_whose_address_is_none() {
        navigate(ClaimsView.class);
        click("claim.new");
        test(field(TextArea.class, "claim.wording")).setValue("Half a claim.");
        test(field(TextField.class, "claim.appearance.address")).setValue("javascript:alert(1)");
        click("claim.new.doIt");

        assertThat(field(TextField.class, "claim.appearance.address").isInvalid())
                .isTrue();
        assertThat(claims.counts(ada)).isEmpty();
    }

    @Test
    void should_refuse_evidence_read_in_the_future_and_at_no_web_address() {
        Claim claim = seen("A claim.");
        open(claim);
        addEvidence("javascript:alert(1)");
        field(DatePicker.class, "evidence.accessedOn").setValue(LocalDate.now().plusDays(3));
        click("app.save");

        assertThat(field(DatePicker.class, "evidence.accessedOn").isInvalid()).isTrue();
        assertThat(field(TextField.class, "evidence.address").isInvalid()).isTrue();
        assertThat(evidence.of(ada, claim.id())).isEmpty();
    }

    @Test
    void should_refuse_a_claim_said_in_the_future() {
        Claim claim = seen("A claim.");
        open(claim);
        field(DatePicker.class, "claim.saidOn").setValue(LocalDate.now().plusDays(3));
        click("app.save");

        assertThat(field(DatePicker.class, "claim.saidOn").isInvalid()).isTrue();
        assertThat(now(claim).details().saidOn()).isNull();
    }

    @Test
    void should_ask_before_unsaved_words_are_left() {
        Claim claim = seen("First wording.");
        open(claim);
        test(field(TextArea.class, "claim.wording")).setValue("Typed and not saved.");
        com.vaadin.flow.component.UI.getCurrentOrThrow().navigate(ClaimsView.class);

        assertThat(getCurrentView()).isInstanceOf(ClaimView.class);
        confirm();
        assertThat(find(ConfirmDialog.class)
                        .withCondition(ConfirmDialog::isOpened)
                        .exists())
                .isFalse();
        assertThat(now(claim).details().wording()).isEqualTo("Typed and not saved.");
        assertThat(getCurrentView()).isInstanceOf(ClaimsView.class);
    }

    private void addEvidence(String address) {
        click("evidence.add");
        Source source = sources.all(ada).stream()
                .findFirst()
                .orElseGet(() -> sources.add(
                        ada,
                        new app.touchstone.evidence.SourceDetails(
                                "Geology office",
                                app.touchstone.evidence.SourceKind.INSTITUTION,
                                app.touchstone.evidence.SourceType.PRIMARY,
                                "",
                                "",
                                "",
                                "")));
        sourceField().setItems(sources.all(ada));
        sourceField().setValue(source);
        test(field(TextField.class, "evidence.question")).setValue("What is it made of?");
        stance().setValue(Stance.REFUTES);
        test(field(TextArea.class, "evidence.answer")).setValue("Rock.");
        test(field(TextField.class, "evidence.address")).setValue(address);
    }

    @SuppressWarnings("unchecked") // the query knows the field's class, not what it holds
    private ComboBox<Source> sourceField() {
        return field(ComboBox.class, "evidence.source");
    }

    @SuppressWarnings("unchecked") // as above
    private RadioButtonGroup<Stance> stance() {
        return field(RadioButtonGroup.class, "evidence.stance");
    }
}
