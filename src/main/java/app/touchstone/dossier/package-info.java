/** Many published reports in one document: on demand and by the calendar. */
@NullMarked
package app.touchstone.dossier;

import org.jspecify.annotations.NullMarked;
