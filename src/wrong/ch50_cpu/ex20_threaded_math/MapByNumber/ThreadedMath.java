// WRONG: The results stand in a map by their number: a number that is there twice is one entry.
// FAILS: returns_the_results_in_the_order_of_the_numbers, takes_no_number_a_number_twice_or_200_numbers
// SAYS: 1 results for 2 numbers
package ch50_cpu.ex20_threaded_math;

import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
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
    var results = new ConcurrentSkipListMap<Double, Double>();
    var pool = Executors.newFixedThreadPool(workers);
    try {
      var futures = numbers.stream()
          .map(number -> pool.submit(() -> results.put(number, task.doMathOnce(number)))).toList();
      for (var future : futures) {
        future.get();
      }
      return List.copyOf(results.values());
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
