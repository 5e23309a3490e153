package kata.race.harness;

import java.util.function.Supplier;

/**
 * The two actors of one run: they begin together, and what they throw is an outcome. To jcstress it would be the end of
 * the runs beside it, too.
 *
 * <p>Each method is called once, by its own thread.
 */
final class Pair {
  /** The outcome as it should be. */
  static final String RIGHT = "RIGHT";

  /** As it should be, but of a run in which one had ended before the other began: it says nothing about a race. */
  static final String APART = "APART";

  /** {@link #APART} in words. */
  static final String APART_TOLD = "right, but one came after the other";

  static {
    Watch.start();
  }

  private final Noise noise;
  private Throwable firstThrew; // one for each thread; the arbiter comes after both
  private Throwable secondThrew;

  /**
   * Two actors.
   *
   * @param steps that the two make at their ledger, in all
   */
  Pair(int steps) {
    this.noise = new Noise(steps);
  }

  /** What disturbs the two. */
  Noise noise() {
    return noise;
  }

  /** The first actor. */
  void first(Runnable work) {
    firstThrew = thrownBy(work);
  }

  /** The second actor. */
  void second(Runnable work) {
    secondThrew = thrownBy(work);
  }

  private Throwable thrownBy(Runnable work) {
    noise.begin();
    try {
      work.run();
      return null;
    } catch (Throwable thrown) {
      return thrown;
    } finally {
      noise.end();
    }
  }

  /** The outcome, after both actors: what one of them threw, or else what is given. */
  String outcome(Supplier<String> otherwise) {
    Watch.ended();
    if (firstThrew != null || secondThrew != null) {
      return Threw.outcome(firstThrew != null ? firstThrew : secondThrew);
    }
    var outcome = otherwise.get();
    return outcome.equals(RIGHT) && !noise.wasCompany() ? APART : outcome;
  }
}
