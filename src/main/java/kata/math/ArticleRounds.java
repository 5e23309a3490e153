package kata.math;

import java.util.concurrent.CancellationException;

/** The article's arithmetic, and nothing else. */
record ArticleRounds(int count) implements Rounds {

  @Override
  public double next(double x) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted in the middle of a number");
    }
    return round(x);
  }

  /** Powers that undo each other, so that the result is known, and one more. Math.pow is an intrinsic of the JVM. */
  static double round(double x) {
    double y = Math.pow(x, 4);
    y = Math.pow(y, 0.25);
    y = Math.pow(y, 2);
    y = Math.pow(y, 0.5);
    return y + 1;
  }
}
