package app.touchstone.review;

import app.touchstone.account.PersonId;
import app.touchstone.agreement.Agreement;
import app.touchstone.agreement.Judgements;
import app.touchstone.agreement.Measure;
import app.touchstone.agreement.Undefined;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How one person's ratings agree with the known ones.
 *
 * @param same how many of the judged ones got the known rating
 * @param steps how far off they are on the mean, of those where both stand on the scale; null when none does
 * @param alpha Krippendorff's nominal α of the person and the known answers; null when it is undefined
 * @param undefined why; null when there is a value
 */
public record Standing(
        PersonId person,
        String name,
        int judged,
        int same,
        @Nullable Double steps,
        @Nullable Double alpha,
        @Nullable Undefined undefined) {

    /** @param outcomes of one person whose name may be told; not empty */
    static Standing of(List<Calibration.Outcome> outcomes) {
        Calibration.Outcome first = outcomes.getFirst();
        Judgements.Builder judgements = Judgements.builder();
        for (int i = 0; i < outcomes.size(); i++) {
            judgements.add("" + i, "person", outcomes.get(i).given());
            judgements.add("" + i, "known", outcomes.get(i).known());
        }
        Agreement.Result result = new Agreement(judgements.build()).of(Measure.ALPHA_NOMINAL, null);
        OptionalDouble steps = outcomes.stream()
                .map(Calibration.Outcome::steps)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .average();
        return new Standing(
                Objects.requireNonNull(first.person()),
                Objects.requireNonNull(first.name()),
                outcomes.size(),
                (int) outcomes.stream().filter(Calibration.Outcome::same).count(),
                steps.isPresent() ? steps.getAsDouble() : null,
                result.value(),
                result.undefined());
    }
}
