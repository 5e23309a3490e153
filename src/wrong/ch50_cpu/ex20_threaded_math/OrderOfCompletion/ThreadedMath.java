// WRONG: Whoever is done first is taken first: that is not the order of the numbers.
// FAILS: returns_the_results_in_the_order_of_the_numbers, takes_no_number_a_number_twice_or_200_numbers
// SAYS: The results are in another order than the numbers.
package ch50_cpu.ex20_threaded_math;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
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
      var done = new ExecutorCompletionService<Double>(pool);
      numbers.forEach(number -> done.submit(() -> task.doMathOnce(number)));
      var results = new ArrayList<Double>();
      for (int i = 0; i < numbers.size(); i++) {
        results.add(done.take().get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
