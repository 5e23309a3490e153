// WRONG: The numbers are dealt out beforehand: whoever has a long one keeps the others of its slice waiting, while the other workers have nothing to do.
// FAILS: computes_all_other_numbers_while_one_takes_long, computes_as_many_numbers_at_once_as_it_has_workers_and_never_more
// SAYS: While one number took long, … of 50 numbers were begun
package ch50_cpu.ex20_threaded_math;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
      int slice = Math.max(1, (numbers.size() + workers - 1) / workers);
      var futures = new ArrayList<Future<List<Double>>>();
      for (int from = 0; from < numbers.size(); from += slice) {
        var part = numbers.subList(from, Math.min(numbers.size(), from + slice));
        futures.add(pool.submit(() -> part.stream().map(task::doMathOnce).toList()));
      }
      var results = new ArrayList<Double>();
      for (var future : futures) {
        results.addAll(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
