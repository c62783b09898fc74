package app.touchstone.insight;

import app.touchstone.agreement.Bootstrap;
import app.touchstone.agreement.Undefined;
import org.jspecify.annotations.Nullable;

/**
 * A figure with how sure it is.
 *
 * @param value null when it is undefined
 * @param low the lower end of the 95 % interval; null when there is no value or no interval was asked for
 * @param undefined why there is no value; null when there is one
 */
public record Figure(
        Reading reading,
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Undefined undefined) {

    static Figure of(
            Reading reading,
            @Nullable Double value,
            @Nullable Undefined undefined,
            Bootstrap.@Nullable Interval interval) {
        return new Figure(
                reading,
                value,
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                undefined);
    }
}
