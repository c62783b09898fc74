/** Measures the built program from outside, as people and scripts meet it; run by {@code ./touchstone bench}. */
@NullMarked
package app.touchstone.bench;

import org.jspecify.annotations.NullMarked;
