// WRONG: All workers put their results into one map, which is not made for several threads.
// FAILS: returns_the_results_in_the_order_of_the_numbers, takes_no_number_a_number_twice_or_200_numbers
// SAYS: Two threads were changing the same TreeMap at once
package ch50_cpu.ex20_threaded_math;

import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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
    var results = new TreeMap<Integer, Double>();
    try {
      var futures = IntStream.range(0, numbers.size())
          .<Future<?>>mapToObj(
              place -> pool.submit(() -> results.put(place, task.doMathOnce(numbers.get(place)))))
          .toList();
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
