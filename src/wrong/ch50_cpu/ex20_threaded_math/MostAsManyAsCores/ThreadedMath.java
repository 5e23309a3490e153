// WRONG: It knows better how many workers there should be, and never has more than there are cores.
// FAILS: computes_all_numbers_in_the_same_few_platform_threads, computes_as_many_numbers_at_once_as_it_has_workers_and_never_more
// SAYS: With 3 workers 2 of 12 numbers were computed at once, and then, with 5 workers, 2.
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

  public List<Double> doMath(List<Double> numbers) throws InterruptedException {
    var pool = Executors.newFixedThreadPool(Math.min(workers, Runtime.getRuntime().availableProcessors()));
    try {
      var futures = numbers.stream().map(number -> pool.submit(() -> task.doMathOnce(number))).toList();
      var results = new ArrayList<Double>();
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
