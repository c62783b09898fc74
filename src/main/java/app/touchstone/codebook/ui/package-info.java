/** Screens of the method: codebooks and verdict scales. */
@NullMarked
package app.touchstone.codebook.ui;

import org.jspecify.annotations.NullMarked;
