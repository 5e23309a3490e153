/** The commands of the coach, a class for each: what {@code kata} understands. */
@NullMarked
package kata.coach.command;

import org.jspecify.annotations.NullMarked;
