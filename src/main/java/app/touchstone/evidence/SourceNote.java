package app.touchstone.evidence;

import app.touchstone.account.PersonId;
import java.time.Instant;

/** What somebody thought of a source's reliability, and why. */
public record SourceNote(Reliability reliability, String reason, PersonId madeBy, Instant madeAt) {}
