/** Screens of dossiers. */
@NullMarked
package app.touchstone.dossier.ui;

import org.jspecify.annotations.NullMarked;
