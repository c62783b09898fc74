/**
 * ClaimReview, the world's exchange format for fact checks: writing it and judging it.
 *
 * <p>Ground room: plain Java over Jackson's tree, no framework, no arrow out.
 */
@NullMarked
package app.touchstone.claimreview;

import org.jspecify.annotations.NullMarked;
