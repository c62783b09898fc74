/** What the jar answers on the command line without starting the web part: for scripts, and for outsiders who check our work. */
@NullMarked
package app.touchstone.command;

import org.jspecify.annotations.NullMarked;
