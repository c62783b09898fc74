package app.touchstone.marking;

/**
 * Marks one person made in one go.
 *
 * @param number names the batch among those of its person and document; for taking it back
 * @param marks how many
 */
public record MarkBatch(long number, int marks) {}
