package app.touchstone.intake;

/** How a date such as 03/04/2024 is read. */
public enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST
}
