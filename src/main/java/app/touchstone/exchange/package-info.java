/** What goes out to other tools, and comes in from them. */
@NullMarked
package app.touchstone.exchange;

import org.jspecify.annotations.NullMarked;
