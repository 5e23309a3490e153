// WRONG: Without threads there is nobody to share the lock with.
// FAILS: begins_nothing_new_when_it_is_interrupted, has_one_worker_inside_while_all_others_wait_at_the_lock
// SAYS: 3 workers: 1 inside a round at once, 0 waiting at the lock
package ch50_cpu.ex30_global_lock;

import java.util.List;
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
    return numbers.stream().map(this::doMathOnce).toList();
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
