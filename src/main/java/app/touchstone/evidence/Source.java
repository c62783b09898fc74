package app.touchstone.evidence;

/** A source of the desk, kept once and used by any number of claims. */
public record Source(SourceId id, SourceDetails details, long uses, long version) {}
