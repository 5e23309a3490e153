// WRONG: The list of the results is a field, emptied at each call: what an earlier call has returned is emptied, too.
// FAILS: takes_no_number_a_number_twice_or_200_numbers
// SAYS: 200 results for 2 numbers
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
    // Asked when it is needed: a container may give a JVM fewer cores than the machine has.
    return new ThreadedMath(task, Runtime.getRuntime().availableProcessors());
  }

  private final List<Double> results = new ArrayList<>();

  public List<Double> doMath(List<Double> numbers) throws InterruptedException {
    var pool = Executors.newFixedThreadPool(workers);
    try {
      var futures = numbers.stream().map(number -> pool.submit(() -> task.doMathOnce(number))).toList();
      results.clear();
      for (var future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
