/** Screens of the people: sign-in, setup, people, tokens, the journal with names. */
@NullMarked
package app.touchstone.account.ui;

import org.jspecify.annotations.NullMarked;
