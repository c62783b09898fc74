/** What an evidence bundle is, and whether one holds: plain Java, no network, no database. */
@NullMarked
package app.touchstone.bundle;

import org.jspecify.annotations.NullMarked;
