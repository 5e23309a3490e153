package kata.course;

import kata.schedule.Replayed;

/**
 * One schedule of an answer, run again.
 *
 * @param test the name of the test in whose scenario it was run
 * @param replayed what came of it
 */
public record Retold(String test, Replayed replayed) {}
