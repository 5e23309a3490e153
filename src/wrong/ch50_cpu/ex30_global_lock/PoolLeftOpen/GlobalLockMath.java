// WRONG: Nobody tells the threads of the pool that there is nothing left to do.
// FAILS: begins_nothing_new_when_it_is_interrupted, ends_its_threads_when_all_is_done_or_a_round_fails
// SAYS: When all was done, 3 of the threads that had computed did not end
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
    var pool = Executors.newFixedThreadPool(workers);
    try {
      var futures = numbers.stream().map(number -> pool.submit(() -> doMathOnce(number))).toList();
      var results = new ArrayList<Double>();
      for (var future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private double doMathOnce(double number) {
    double x = number;
    for (int i = 0; i < rounds.count(); i++) {
      gil.lock();
      try {
        x = rounds.next(x);
      } finally {
        gil.unlock();
      }
    }
    return x;
  }
}
