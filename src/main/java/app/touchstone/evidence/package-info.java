/** Sources, and what each contributes to a claim. */
@NullMarked
package app.touchstone.evidence;

import org.jspecify.annotations.NullMarked;
