// WRONG: join() hears no interrupt: the caller waits on.
// FAILS: gives_all_numbers_up_when_it_is_interrupted
// SAYS: Interrupted, it did not end:
package ch50_cpu.ex20_threaded_math;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
      var futures = numbers.stream()
          .map(number -> CompletableFuture.supplyAsync(() -> task.doMathOnce(number), pool)).toList();
      var results = new ArrayList<Double>();
      for (var future : futures) {
        results.add(future.join());
      }
      return results;
    } catch (CompletionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
