// WRONG: Whoever is done first is taken first: that is not the order of the numbers.
// FAILS: returns_the_results_in_the_order_of_the_numbers
// SAYS: The results are in another order than the numbers.
package ch50_cpu.ex30_global_lock;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Lock;
import kata.math.Rounds;

public class GlobalLockMath {
  private final Rounds rounds;
  private final Lock gil;
  private final int workers;

  public GlobalLockMath(Rounds rounds, Lock gil, int workers) {
    this.rounds = rounds;
    this.gil = gil;
    this.workers = workers;
  }

  public List<Double> doMath(List<Double> numbers) throws InterruptedException {
    var pool = Executors.newFixedThreadPool(workers);
    try {
      var done = new ExecutorCompletionService<Double>(pool);
      numbers.forEach(number -> done.submit(() -> doMathOnce(number)));
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

  private double doMathOnce(double number) {
    double x = number;
    for (int i = 0; i < rounds.count(); i++) {
      gil.lock();
      try {
        x = rounds.next(x);
      } finally { // else one failed round would stop all others for ever
        gil.unlock();
      }
    }
    return x;
  }
}
