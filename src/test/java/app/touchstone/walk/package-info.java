/** The main job walked in a real browser, and what can go wrong on the way. */
@org.jspecify.annotations.NullMarked
package app.touchstone.walk;
