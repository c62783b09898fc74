/**
 * How far people who judged independently agree, with the field's measures and their uncertainty.
 *
 * <p>Ground room: plain Java, no framework, no arrow out. What cannot be computed is undefined with a reason, never 0 or 1.
 */
@NullMarked
package app.touchstone.agreement;

import org.jspecify.annotations.NullMarked;
