package ch50_cpu.ex30_global_lock;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Lock;
import kata.math.MathTask;
import kata.math.Rounds;

public class GlobalLockMath {
  private final MathTask task;
  private final int workers;

  public GlobalLockMath(Rounds rounds, Lock gil, int workers) {
    this.task = MathTask.of(new Locked(rounds, gil));
    this.workers = workers;
  }

  /** The same rounds, each under the lock. */
  private record Locked(Rounds rounds, Lock gil) implements Rounds {
    @Override
    public int count() {
      return rounds.count();
    }

    @Override
    public double next(double x) {
      gil.lock();
      try {
        return rounds.next(x);
      } finally {
        gil.unlock();
      }
    }
  }

  public List<Double> doMath(List<Double> numbers) throws InterruptedException {
    var tasks = numbers.stream().<Callable<Double>>map(number -> () -> task.doMathOnce(number)).toList();
    try (var pool = Executors.newFixedThreadPool(workers)) {
      var results = new ArrayList<Double>();
      for (var future : pool.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new IllegalArgumentException(e.getCause());
    }
  }
}
