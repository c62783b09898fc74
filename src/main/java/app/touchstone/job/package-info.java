/** Long work in the background: progress, cancelling, and what came of it. */
@NullMarked
package app.touchstone.job;

import org.jspecify.annotations.NullMarked;
