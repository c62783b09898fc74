/** The document workspace: the text with its marks, and what is known of them beside it. */
@NullMarked
package app.touchstone.marking.ui;

import org.jspecify.annotations.NullMarked;
