/** Verdict reports: what an edition says, its renderings, the gate before publication, corrections. */
@NullMarked
package app.touchstone.report;

import org.jspecify.annotations.NullMarked;
