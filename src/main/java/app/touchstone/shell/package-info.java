/** The application frame: what stands around every screen, the way between them, and the desk they start from. */
@NullMarked
package app.touchstone.shell;

import org.jspecify.annotations.NullMarked;
