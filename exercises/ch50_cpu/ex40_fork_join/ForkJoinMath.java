package ch50_cpu.ex40_fork_join;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import kata.math.MathTask;

/**
 * Situation: divide and conquer. A list of numbers is cut into halves, and these into halves again, until each holds a
 * single number. The workers of a fork/join pool have a queue each. Whoever has nothing to do steals a half from
 * another, and whoever joins a half that is not done yet does other work meanwhile.
 *
 * <p>Task: write {@link #doMath} with a {@code ForkJoinTask} that forks and joins. All is computed by the workers of
 * the pool that you are given, and no worker ever stands and waits while there is something to compute.
 *
 * <p>Run: {@code mvn test -Dtest=ForkJoinMathTest}
 */
public class ForkJoinMath {
  private final MathTask task;
  private final ForkJoinPool pool;

  /** @param pool stays the caller's, who shuts it down */
  public ForkJoinMath(MathTask task, ForkJoinPool pool) {
    this.task = task;
    this.pool = pool;
  }

  /**
   * Does the task with each number. An interrupt does not stop it, but it is not lost: the caller's flag is still set
   * afterwards. An error of the task reaches the caller, itself or as a cause.
   *
   * @return the results in the order of the numbers
   */
  public List<Double> doMath(List<Double> numbers) {
    // TODO
    throw new UnsupportedOperationException("Write doMath(): begin with a task for one number.");
  }
}
