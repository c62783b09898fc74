package app.touchstone.dossier;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** How often a dossier is made by itself; at five in the morning, UTC. */
public enum Rhythm {
    ON_DEMAND,
    DAILY,
    /** On Mondays. */
    WEEKLY,
    /** On the first of the month. */
    MONTHLY;

    private static final int HOUR = 5;

    /** The next moment after this one; null for what is made on demand alone. */
    @Nullable
    Instant after(Instant moment) {
        ZonedDateTime today =
                moment.atZone(ZoneOffset.UTC).toLocalDate().atTime(HOUR, 0).atZone(ZoneOffset.UTC);
        ZonedDateTime from = today.toInstant().isAfter(moment) ? today : today.plusDays(1);
        return switch (this) {
            case ON_DEMAND -> null;
            case DAILY -> from.toInstant();
            case WEEKLY ->
                from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).toInstant();
            case MONTHLY ->
                from.getDayOfMonth() == 1
                        ? from.toInstant()
                        : from.with(TemporalAdjusters.firstDayOfNextMonth()).toInstant();
        };
    }
}
