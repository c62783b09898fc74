/** Screens for what comes in by the file. */
@NullMarked
package app.touchstone.intake.ui;

import org.jspecify.annotations.NullMarked;
