/** Assessments, the table of transitions, the desk's policy, verdicts. */
@NullMarked
package app.touchstone.review;

import org.jspecify.annotations.NullMarked;
