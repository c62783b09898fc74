package app.touchstone.insight;

import app.touchstone.codebook.CodebookId;
import java.time.Instant;

/** A version of a codebook, without its codes. */
record Book(CodebookId id, String key, String name, int number, Instant publishedAt) {}
