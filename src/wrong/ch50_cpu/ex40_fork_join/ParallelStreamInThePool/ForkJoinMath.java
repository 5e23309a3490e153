// WRONG: A parallel stream, handed to the pool, forks by itself, but it does not cut down to single numbers.
// FAILS: computes_all_other_numbers_while_one_takes_long
// SAYS: of 50 numbers were begun. Expected: all
package ch50_cpu.ex40_fork_join;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import kata.math.MathTask;

public class ForkJoinMath {
  private final MathTask task;
  private final ForkJoinPool pool;

  public ForkJoinMath(MathTask task, ForkJoinPool pool) {
    this.task = task;
    this.pool = pool;
  }

  public List<Double> doMath(List<Double> numbers) {
    return pool.submit(() -> numbers.parallelStream().map(task::doMathOnce).toList()).join();
  }
}
