/**
 * What the harnesses share, and what runs them: all that knows jcstress. {@code kata.race} starts it in a JVM of its
 * own.
 */
package kata.race.harness;
