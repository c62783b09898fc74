package app.touchstone.codebook;

import java.time.Instant;

/**
 * A published version of a codebook, told without its codes.
 *
 * @param codes how many it has
 */
public record CodebookHead(
        CodebookId id, String key, CodeKind kind, String name, int number, Instant publishedAt, int codes) {}
