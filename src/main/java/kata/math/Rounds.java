package kata.math;

import java.util.concurrent.CancellationException;

/**
 * What is to be done with a number: so many rounds, each on the result of the one before.
 *
 * <p>Thread-safe: any number of threads may work at once, each on a number of its own.
 */
public interface Rounds {
  /** How many rounds the article does with each number. */
  int ARTICLE = 2_000_000;

  /** How many rounds are to be done with each number. */
  int count();

  /**
   * Does one round: to the power of 4, of 0.25, of 2, of 0.5, and plus 1.
   *
   * @throws CancellationException if the thread has been interrupted: who computes must look, nobody wakes it up
   */
  double next(double x);

  /** So many rounds of the article's arithmetic. */
  static Rounds of(int count) {
    return new ArticleRounds(count);
  }
}
