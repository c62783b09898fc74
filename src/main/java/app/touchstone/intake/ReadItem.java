package app.touchstone.intake;

import app.touchstone.claimreview.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item as it was read, before anybody looked whether it is there already.
 *
 * @param draft null when nothing can be made of it
 */
record ReadItem(
        String place,
        String wording,
        String rating,
        String site,
        @Nullable Draft draft,
        List<Fault> faults) {

    boolean faulty() {
        return draft == null || faults.stream().anyMatch(fault -> fault.severity() == Severity.ERROR);
    }
}
