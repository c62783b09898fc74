package app.touchstone.insight;

import app.touchstone.agreement.Bootstrap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judgements that a figure can be computed over. */
interface Sample {

    int judgements();

    int units();

    /** How many units at least two people judged. */
    int pairable();

    /** Those who may be named, in the order of their names. */
    List<String> named();

    /** What two people judged. */
    Sample between(String one, String other);

    Figure figure(Reading reading, @Nullable Bootstrap bootstrap);
}
