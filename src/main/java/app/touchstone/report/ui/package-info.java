/** Screens of publication: what is ready, the preview beside the gate. */
@NullMarked
package app.touchstone.report.ui;

import org.jspecify.annotations.NullMarked;
