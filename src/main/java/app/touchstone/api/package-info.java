/** The door for scripts: {@code /api/v1}. No rule of the work lives here; every answer comes from the services. */
@NullMarked
package app.touchstone.api;

import org.jspecify.annotations.NullMarked;
