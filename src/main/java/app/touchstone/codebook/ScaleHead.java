package app.touchstone.codebook;

import java.time.Instant;

/** A published version of a verdict scale, told without its ratings. */
public record ScaleHead(ScaleId id, String key, String name, int number, Instant publishedAt, int ratings) {}
