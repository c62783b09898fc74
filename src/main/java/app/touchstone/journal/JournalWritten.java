package app.touchstone.journal;

/** Told in the transaction in which an entry is written: whoever listens is rolled back with it. */
public record JournalWritten(JournalEntry entry) {}
