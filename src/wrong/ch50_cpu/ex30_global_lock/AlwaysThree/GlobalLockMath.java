// WRONG: Three threads, however many workers were asked for.
// FAILS: has_one_worker_inside_while_all_others_wait_at_the_lock
// SAYS: 4 workers: 1 inside a round at once, 2 waiting at the lock. Expected: 1 and 3.
package ch50_cpu.ex30_global_lock;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
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
    var pool = Executors.newFixedThreadPool(3);
    try {
      var futures = numbers.stream().map(number -> pool.submit(() -> doMathOnce(number))).toList();
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
