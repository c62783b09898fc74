/** Tells other programs what happened on a desk, soon and signed. */
@NullMarked
package app.touchstone.webhook;

import org.jspecify.annotations.NullMarked;
