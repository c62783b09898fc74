/** Bringing a text in: paste or file, preview, what is known about it. */
@NullMarked
package app.touchstone.document.ui;

import org.jspecify.annotations.NullMarked;
