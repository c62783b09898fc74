/** The screens of the insights. */
@NullMarked
package app.touchstone.insight.ui;

import org.jspecify.annotations.NullMarked;
