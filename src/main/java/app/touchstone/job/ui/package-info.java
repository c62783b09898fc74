/** How background work is shown. */
@NullMarked
package app.touchstone.job.ui;

import org.jspecify.annotations.NullMarked;
