/** People, desks, roles, sign-in and tokens. */
@NullMarked
package app.touchstone.account;

import org.jspecify.annotations.NullMarked;
