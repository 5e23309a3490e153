/**
 * The CPU-bound work: the article's two million rounds of arithmetic on a number, as it is done in life, and a room
 * in which a test counts the rounds and holds those who compute until enough of them have met.
 */
@NullMarked
package kata.math;

import org.jspecify.annotations.NullMarked;
