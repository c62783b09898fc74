/** Screens for who is told, and what became of it. */
@NullMarked
package app.touchstone.webhook.ui;

import org.jspecify.annotations.NullMarked;
