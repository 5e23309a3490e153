/** Figures: each benchmark has a name, prints a table, and judges nothing. */
@NullMarked
package kata.benchmark;

import org.jspecify.annotations.NullMarked;
