/**
 * One schedule: actors on virtual threads that one carrier runs, one at a time, in the order that a {@code Chooser}
 * dictates. Public only for {@code weave}, {@code model} and woven code.
 */
@NullMarked
package kata.schedule.run;

import org.jspecify.annotations.NullMarked;
