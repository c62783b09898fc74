package app.touchstone.review;

import app.touchstone.codebook.ScaleId;
import java.time.Instant;

/**
 * How a desk works; each change is a new version, none is overwritten.
 *
 * @param assessmentsNeeded how many independent assessments a claim needs, 1 to 5
 * @param scale the verdict scale new assessments use
 */
public record DeskPolicy(int number, int assessmentsNeeded, ScaleId scale, Instant inForceFrom) {}
