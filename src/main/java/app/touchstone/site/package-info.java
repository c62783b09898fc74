/** The public reading room: plain server-rendered pages that need no sign-in and no script. */
@NullMarked
package app.touchstone.site;

import org.jspecify.annotations.NullMarked;
