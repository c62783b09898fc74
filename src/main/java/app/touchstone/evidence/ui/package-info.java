/** Screens of the sources. */
@NullMarked
package app.touchstone.evidence.ui;

import org.jspecify.annotations.NullMarked;
