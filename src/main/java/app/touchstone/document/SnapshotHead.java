package app.touchstone.document;

/** A snapshot without its text. @param number 1, 2, 3, … within its document */
public record SnapshotHead(SnapshotId id, int number, int words) {}
