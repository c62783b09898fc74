/** Screens for what goes out to other tools, and comes in from them. */
@NullMarked
package app.touchstone.exchange.ui;

import org.jspecify.annotations.NullMarked;
