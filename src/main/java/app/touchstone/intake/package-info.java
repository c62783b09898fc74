/**
 * What comes in by the file: claims from tables, and other fact-checkers' reviews. A file is read, looked at row by row,
 * brought in, and can be taken back as one.
 */
@NullMarked
package app.touchstone.intake;

import org.jspecify.annotations.NullMarked;
