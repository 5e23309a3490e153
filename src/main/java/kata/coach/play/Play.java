package kata.coach.play;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kata.course.Course;
import kata.course.Exercise;
import kata.live.Kind;
import kata.live.Work;
import org.jspecify.annotations.Nullable;

/**
 * What is to be played; what nobody has asked for is as in the article.
 *
 * @param exercise whose answer it is
 * @param folder where the answer lies
 * @param n how many pages, transfers, numbers; null as in the article
 * @param delay in milliseconds; null as in the article
 * @param seed of the transfers; null for any
 * @param look how it is shown
 */
public record Play(
    Exercise exercise, Path folder, @Nullable Integer n, @Nullable Integer delay, @Nullable Long seed,
    Look look) {

  /**
   * Where it is shown.
   *
   * @param isTerminal whether a line can be written over
   * @param isColoured whether there are colours
   * @param width of a line, in characters
   */
  public record Look(boolean isTerminal, boolean isColoured, int width) {}

  /** As words for a command line. */
  List<String> words() {
    return List.of(
        exercise.root().toString(), exercise.path(), folder.toString(), told(n), told(delay), told(seed),
        Boolean.toString(look.isTerminal()), Boolean.toString(look.isColoured()),
        Integer.toString(look.width()));
  }

  private static String told(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /** From what {@link #words()} gave. */
  static Play of(String... words) {
    var exercise = Course.at(Path.of(words[0])).exercises().stream()
        .filter(one -> one.path().equals(words[1]))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no exercise " + words[1]));
    return new Play(
        exercise, Path.of(words[2]), words[3].isEmpty() ? null : Integer.valueOf(words[3]),
        words[4].isEmpty() ? null : Integer.valueOf(words[4]),
        words[5].isEmpty() ? null : Long.valueOf(words[5]),
        new Look(Boolean.parseBoolean(words[6]), Boolean.parseBoolean(words[7]), Integer.parseInt(words[8])));
  }

  /** The work for an answer of this kind. */
  Work work(Kind kind) {
    return new Work(
        n == null ? kind.usual() : n, delay == null ? kind.delay() : Duration.ofMillis(delay),
        seed == null ? System.nanoTime() % 10_000 : seed);
  }
}
