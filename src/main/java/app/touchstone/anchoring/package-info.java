/**
 * Where a passage is: its position, its quote, the bounds a reader sees as characters, and the search for a quote.
 *
 * <p>Plain Java without a framework and without an arrow to another room. Every offset is counted in UTF-16 units, the
 * count on which Java and the browser agree; {@link app.touchstone.anchoring.CodePointOffsets} converts at the border.
 */
@NullMarked
package app.touchstone.anchoring;

import org.jspecify.annotations.NullMarked;
