/**
 * Runs small concurrent code under every schedule: who takes the next step is not left to the machine, but tried out,
 * one possibility after the other.
 *
 * <p>{@link kata.schedule.Scenario} says who acts and what must be true at the end, {@link kata.schedule.Schedules}
 * explores it, {@link kata.schedule.Exploration} is what came out. Beneath: {@code weave} puts points into classes as
 * they are loaded, {@code run} runs one schedule, {@code model} stands in for what would wait or start threads.
 */
@NullMarked
package kata.schedule;

import org.jspecify.annotations.NullMarked;
