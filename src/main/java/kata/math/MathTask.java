package kata.math;

import java.util.concurrent.CancellationException;

/**
 * Does all rounds with a number: the article's {@code do_math_once}. It uses a core as long as it lasts, and waits for
 * nothing.
 *
 * <p>Thread-safe: any number of threads may call it at once.
 */
@FunctionalInterface
public interface MathTask {
  /**
   * Does all rounds with this number.
   *
   * @throws CancellationException if the thread is interrupted meanwhile
   */
  double doMathOnce(double number);

  /** Does these rounds, one after the other. */
  static MathTask of(Rounds rounds) {
    return number -> {
      double x = number;
      for (int i = 0; i < rounds.count(); i++) {
        x = rounds.next(x);
      }
      return x;
    };
  }
}
