// WRONG: The first result is computed once to see whether all is well, and then again.
// FAILS: begins_nothing_new_when_it_is_interrupted, computes_all_other_numbers_while_one_takes_long, computes_as_many_numbers_at_once_as_it_has_workers_and_never_more, does_every_round_of_every_number_once, has_a_worker_for_each_core_unless_told_otherwise
// SAYS: 12 numbers of 50 rounds: 650 rounds were done. Expected: 600.
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
      for (var number : numbers.subList(0, Math.min(1, numbers.size()))) {
        pool.submit(() -> task.doMathOnce(number)).get();
      }
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
