/** What every screen is made of: page heads, empty states, problems told to a person. Knows no feature. */
@NullMarked
package app.touchstone.look;

import org.jspecify.annotations.NullMarked;
