/** Claims, claimants, appearances. */
@NullMarked
package app.touchstone.claim;

import org.jspecify.annotations.NullMarked;
