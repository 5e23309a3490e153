/**
 * {@code kata play}: an answer at work, in a JVM of its own, told line by line as the article's programs do, and drawn as a
 * timeline in the end.
 */
@NullMarked
package kata.coach.play;

import org.jspecify.annotations.NullMarked;
