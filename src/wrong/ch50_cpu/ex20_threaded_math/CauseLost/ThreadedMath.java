// WRONG: The caller hears that something failed, but not what.
// FAILS: lets_the_caller_hear_of_an_error
// SAYS: Expected: an error that says "cannot compute with 7.0", itself or in its cause
package ch50_cpu.ex20_threaded_math;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import kata.math.MathTask;

public class ThreadedMath {
  private final MathTask task;
  private final int workers;

  public ThreadedMath(MathTask task, int workers) {
    this.task = task;
    this.workers = workers;
  }

  public static ThreadedMath onAllCores(MathTask task) {
    return new ThreadedMath(task, Runtime.getRuntime().availableProcessors());
  }

  public List<Double> doMath(List<Double> numbers) throws InterruptedException {
    var pool = Executors.newFixedThreadPool(workers);
    try {
      var futures = numbers.stream().map(number -> pool.submit(() -> task.doMathOnce(number))).toList();
      var results = new ArrayList<Double>();
      for (var future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a number could not be computed");
    } finally {
      pool.shutdownNow();
    }
  }
}
