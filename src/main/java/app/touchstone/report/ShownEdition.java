package app.touchstone.report;

import java.time.Instant;

/**
 * Which edition an address means, known without opening it: enough to say whether a reader has it already.
 *
 * @param number the edition that was asked for
 * @param newest the newest one's number
 * @param newestSha256 of the newest one, which names all that came before
 * @param changedAt when the newest went out
 */
public record ShownEdition(
        Front front, String slug, int number, String sha256, int newest, String newestSha256, Instant changedAt) {}
