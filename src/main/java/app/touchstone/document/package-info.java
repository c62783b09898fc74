/** Documents, snapshots, passages: a text under scrutiny and every immutable version of it. */
@NullMarked
package app.touchstone.document;

import org.jspecify.annotations.NullMarked;
