package app.touchstone.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All reading rooms together.
 *
 * @param desks how many
 * @param stamp grows with every edition and every changed letterhead of any desk
 * @param changedAt when the last edition went out; null when none ever did
 */
public record Hall(int desks, long stamp, @Nullable Instant changedAt) {}
