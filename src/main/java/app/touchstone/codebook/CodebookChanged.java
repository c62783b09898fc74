package app.touchstone.codebook;

import app.touchstone.account.Member;

/** A codebook has a new version. Told in the transaction that publishes it. @param key the codebook's, the same in all versions */
public record CodebookChanged(Member by, String key, CodebookId version) {}
