/** What looks across the desk's work: how far people agree, and what it comes from. */
@NullMarked
package app.touchstone.insight;

import org.jspecify.annotations.NullMarked;
