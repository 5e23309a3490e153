// WRONG: Results are missing, and nobody hears why.
// FAILS: gives_the_lock_back_when_a_round_fails
// SAYS: When a round of 7.0 had failed, no error reached the caller
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
        try {
          results.add(future.get());
        } catch (ExecutionException e) {
          System.err.println(e);
        }
      }
      return results;
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
      } finally {
        gil.unlock();
      }
    }
    return x;
  }
}
