package app.touchstone.agreement;

/** What values are taken for, and so how far two of them are apart. */
public enum Metric {
    /** Names: the same or not. */
    NOMINAL,
    /** Steps of an order. */
    ORDINAL,
    /** Numbers whose differences mean something. */
    INTERVAL,
    /** Sets of labels, by what they share. */
    JACCARD,
    /** Sets of labels, by what they share and whether one holds the other. */
    MASI
}
