/** The append-only record of every decision, each entry chained to the one before by hash. An actor is only an id here. */
@NullMarked
package app.touchstone.journal;

import org.jspecify.annotations.NullMarked;
