/** Screens of the work on a claim, and of the people and the policy behind it. */
@NullMarked
package app.touchstone.review.ui;

import org.jspecify.annotations.NullMarked;
