/** How archived copies are taken, shown, and held against each other; who may be asked. */
@NullMarked
package app.touchstone.capture.ui;

import org.jspecify.annotations.NullMarked;
