/** What the world says, kept: fetching an address safely, archived copies with their hashes, and who may be asked at all. */
@NullMarked
package app.touchstone.capture;

import org.jspecify.annotations.NullMarked;
