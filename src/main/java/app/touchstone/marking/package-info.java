/** Marks on passages; the document workspace. */
@NullMarked
package app.touchstone.marking;

import org.jspecify.annotations.NullMarked;
