package app.touchstone.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimState;
import app.touchstone.codebook.Rating;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;

class AssessingTest extends ScreenTest {

    @Test
    void should_keep_the_draft_without_a_button() {
        Claim claim = inReview();
        open(claim);
        test(field(TextField.class, "review.headline")).setValue("No golden billion");

        assertThat(assessments.mine(ada, claim.id()).orElseThrow().details().headline())
                .isEqualTo("No golden billion");
        assertThat(find(Span.class).withTextContaining("Draft saved at").exists())
                .isTrue();
    }

    @Test
    void should_show_the_draft_again() {
        Claim claim = inReview();
        open(claim);
        write("Money flows both ways [E1].");
        open(claim);

        assertThat(field(TextArea.class, "review.justification").getValue()).isEqualTo("Money flows both ways [E1].");
        assertThat(rating().getValue().key())
                .isEqualTo(assessments
                        .mine(ada, claim.id())
                        .orElseThrow()
                        .details()
                        .rating());
    }

    @Test
    void should_say_that_cited_evidence_is_not_there_and_keep_the_text() {
        Claim claim = inReview();
        open(claim);
        test(field(TextArea.class, "review.justification")).setValue("It is so [E9].");

        assertThat(assessments.mine(ada, claim.id()).orElseThrow().details().justification())
                .isEqualTo("It is so [E9].");
        rating().setValue(rating().getListDataView().getItems().findFirst().orElseThrow());
        test(field(TextField.class, "review.headline")).setValue("A headline");
        test(field(TextArea.class, "review.summary")).setValue("A summary.");
        click("review.seal");
        confirm();

        TextArea justification = field(TextArea.class, "review.justification");
        assertThat(justification.isInvalid()).isTrue();
        assertThat(justification.getErrorMessage()).contains("[E9]");
        assertThat(justification.getValue()).isEqualTo("It is so [E9].");
        assertThat(assessments.mine(ada, claim.id()).orElseThrow().sealed()).isFalse();
    }

    @Test
    void should_not_seal_without_a_rating() {
        Claim claim = inReview();
        open(claim);
        write("Money flows both ways [E1].");
        rating().clear();
        click("review.seal");
        confirm();

        assertThat(rating().isInvalid()).isTrue();
        assertThat(assessments.mine(ada, claim.id()).orElseThrow().sealed()).isFalse();
    }

    @Test
    void should_seal_once_however_often_it_is_clicked() {
        Claim claim = inReview();
        open(claim);
        write("Money flows both ways [E1].");
        Button seal = find(Button.class).withText(words("review.seal")).single();
        seal.click();
        seal.click();
        assertThat(find(ConfirmDialog.class).all()).hasSize(1);
        confirm();

        assertThat(assessments.opened(ada, claim.id())).hasSize(1);
        assertThat(now(claim).state()).isEqualTo(ClaimState.SETTLED);
        assertThat(find(SealedAssessment.class).all()).hasSize(1);
        assertThat(find(AssessmentForm.class).exists()).isFalse();
    }

    private void write(String justification) {
        rating().setValue(rating().getListDataView().getItem(0));
        test(field(TextField.class, "review.headline")).setValue("No golden billion");
        test(field(TextArea.class, "review.summary")).setValue("The term names no group.");
        test(field(TextArea.class, "review.justification")).setValue(justification);
    }

    private com.vaadin.flow.component.radiobutton.RadioButtonGroup<Rating> rating() {
        return find(RatingField.class).single();
    }
}
