// WRONG: A parallel stream cuts a list into a few pieces for each worker: whoever has a long number keeps the rest of its piece waiting, while others are idle.
// FAILS: computes_all_other_numbers_while_one_takes_long
// SAYS: While one number took long, … of 50 numbers were begun
package ch50_cpu.ex20_threaded_math;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import kata.math.MathTask;

public class ThreadedMath {
  private final MathTask task;
  private final int workers;

  public ThreadedMath(MathTask task, int workers) {
    this.task = task;
    this.workers = workers;
  }

  public static ThreadedMath onAllCores(MathTask task) {
    // Asked when it is needed: a container may give a JVM fewer cores than the machine has.
    return new ThreadedMath(task, Runtime.getRuntime().availableProcessors());
  }

  public List<Double> doMath(List<Double> numbers) throws InterruptedException {
    var pool = new ForkJoinPool(workers);
    try {
      return pool.submit(() -> numbers.parallelStream().map(task::doMathOnce).toList()).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
