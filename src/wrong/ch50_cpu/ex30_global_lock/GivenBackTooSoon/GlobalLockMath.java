// WRONG: The lock is taken and given back, and then the round is done.
// FAILS: has_one_worker_inside_while_all_others_wait_at_the_lock, never_has_two_inside_also_when_another_program_part_uses_the_lock, takes_the_lock_for_every_round_and_gives_it_back_after_it
// SAYS: 240 of 240 rounds were done by a thread that did not hold the lock
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
    double x = number;
    for (int i = 0; i < rounds.count(); i++) {
      gil.lock();
      gil.unlock();
      x = rounds.next(x);
    }
    return x;
  }
}
