package app.touchstone.evidence;

import app.touchstone.account.Member;

/** What is known of a source changed. Told in the transaction of the change. */
public record SourceChanged(Member by, SourceId source, String name) {}
