/** The worked example: fills an empty data folder with a desk, people, documents, claims and a published report. */
@NullMarked
package app.touchstone.demo;

import org.jspecify.annotations.NullMarked;
