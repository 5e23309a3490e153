// WRONG: Results are missing, and nobody hears why.
// FAILS: lets_the_caller_hear_of_an_error
// SAYS: When the task had failed with 7.0, no error reached the caller
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
        try {
          results.add(future.get());
        } catch (ExecutionException e) {
          System.err.println(e);
        }
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }
}
