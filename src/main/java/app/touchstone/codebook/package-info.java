/** Codebooks and verdict scales: what a passage or a claim can be tagged with, with definitions. */
@NullMarked
package app.touchstone.codebook;

import org.jspecify.annotations.NullMarked;
