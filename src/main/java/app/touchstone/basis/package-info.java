/** What every room needs and no room owns: fresh ids, problems told the same way at every door, pages by cursor, the texts people read.. */
@NullMarked
package app.touchstone.basis;

import org.jspecify.annotations.NullMarked;
