// WRONG: The lock is held from the first round of a number to its last: nobody else gets a turn meanwhile.
// FAILS: takes_the_lock_for_every_round_and_gives_it_back_after_it
// SAYS: For 12 numbers of 20 rounds the lock was taken 12 times. Expected: 240
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
    } finally {
      pool.shutdownNow();
    }
  }

  private double doMathOnce(double number) {
    gil.lock();
    try {
      double x = number;
      for (int i = 0; i < rounds.count(); i++) {
        x = rounds.next(x);
      }
      return x;
    } finally {
      gil.unlock();
    }
  }
}
