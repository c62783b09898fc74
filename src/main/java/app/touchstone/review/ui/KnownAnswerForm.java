package app.touchstone.review.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.basis.Problem;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.Claims;
import app.touchstone.codebook.Rating;
import app.touchstone.look.EntryDialog;
import app.touchstone.look.Told;
import app.touchstone.review.Calibration;
import app.touchstone.review.KnownAnswer;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.Set;

/** Keeps the answer of a claim that has not been judged yet. */
final class KnownAnswerForm {

    private static final int OFFERED = 200;

    private final CurrentMember current;
    private final Calibration calibration;
    private final Runnable kept;
    private final ComboBox<Claim> claim;
    private final RatingField rating = new RatingField();
    private final FramingsField framings = new FramingsField();
    private final TextArea why;

    KnownAnswerForm(CurrentMember current, Calibration calibration, Claims claims, Method method, Runnable kept) {
        this.current = current;
        this.calibration = calibration;
        this.kept = kept;
        Member member = current.get();
        claim = new ComboBox<>(rating.getTranslation("review.calibration.claim"));
        why = new TextArea(rating.getTranslation("review.calibration.why"));
        claim.setItems(claims.latest(
                        member, Set.of(ClaimState.DRAFT, ClaimState.OPEN, ClaimState.IN_REVIEW), "", null, OFFERED)
                .items());
        claim.setItemLabelGenerator(one -> one.number() + " · " + one.details().wording());
        claim.setRequiredIndicatorVisible(true);
        claim.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                rating.offer(method.scale(current.get(), event.getValue().id(), null));
            }
        });
        framings.offer(method.codes(member, null));
        why.setMaxLength(2000);
        why.setHelperText(rating.getTranslation("review.calibration.why.rule"));
    }

    void open() {
        new EntryDialog(
                        rating.getTranslation("review.calibration.keep"),
                        rating.getTranslation("app.save"),
                        Map.of("claim", claim, "rating", rating, "why", why),
                        this::store)
                .with(claim, rating, framings, why)
                .open();
    }

    private void store() {
        Claim chosen = claim.getValue();
        Rating known = rating.getValue();
        if (chosen == null) {
            throw Problem.invalid("claim", "review.calibration.claim.none");
        }
        if (known == null) {
            throw Problem.invalid("rating", "review.seal.rating");
        }
        calibration.keep(current.get(), chosen.id(), new KnownAnswer(known.key(), framings.chosen(), why.getValue()));
        kept.run();
        Told.done(rating.getTranslation("review.calibration.kept"));
    }
}
