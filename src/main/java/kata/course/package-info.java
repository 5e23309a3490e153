/**
 * What the course is made of, read from its folders, and how one answer to an exercise is judged: compiled in
 * memory, then run against the exercise's test in a JVM of its own.
 */
@NullMarked
package kata.course;

import org.jspecify.annotations.NullMarked;
