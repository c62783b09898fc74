package app.touchstone.webhook;

/** Where a delivery stands. */
public enum DeliveryState {
    /** It will be sent, or sent again. */
    WAITING,
    DELIVERED,
    /** It was tried as often as it is tried. */
    GIVEN_UP
}
