// WRONG: A round that throws jumps over unlock().
// FAILS: gives_the_lock_back_when_a_round_fails
// SAYS: A round had failed, and the lock was never given back
package ch50_cpu.ex30_global_lock;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
      var completed = new ExecutorCompletionService<Double>(pool);
      var futures = numbers.stream().map(number -> completed.submit(() -> doMathOnce(number))).toList();
      for (int i = 0; i < futures.size(); i++) {
        completed.take().get();
      }
      return futures.stream().map(Future::resultNow).toList();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private double doMathOnce(double number) throws InterruptedException {
    double x = number;
    for (int i = 0; i < rounds.count(); i++) {
      gil.lockInterruptibly();
      x = rounds.next(x);
      gil.unlock();
    }
    return x;
  }
}
