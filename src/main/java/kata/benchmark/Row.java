package kata.benchmark;

import java.time.Duration;
import kata.live.Work;

/**
 * A row of a table: an answer and its work.
 *
 * @param paradigm in a word or two
 * @param exercise whose answer it is, such as {@code ch10_web/ex20_sync}
 * @param work that it is given
 * @param limit that no answer of this paradigm can beat
 * @param waits what the limit is made of, if it is waits alone: then nobody needs to see a long one; else empty
 * @param article what the article says of its own program, empty if nothing
 */
record Row(String paradigm, String exercise, Work work, Duration limit, String waits, String article) {
  /** Whoever waits longer than this for one run is told the limit instead. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  boolean isTooLong() {
    return !waits.isEmpty() && limit.compareTo(LONGEST) > 0;
  }
}
