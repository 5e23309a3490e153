package ch50_cpu.ex30_global_lock;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
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
    var results = new Double[numbers.size()];
    var next = new AtomicInteger();
    var error = new AtomicReference<Throwable>();
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < workers; i++) {
      threads.add(Thread.ofPlatform().start(() -> {
        try {
          for (int place = next.getAndIncrement(); place < results.length; place = next.getAndIncrement()) {
            results[place] = numbers.get(place);
            for (int left = rounds.count(); left > 0; left--) {
              results[place] = locked(results[place]);
            }
          }
        } catch (Throwable e) {
          error.compareAndSet(null, e);
          next.set(results.length);
        }
      }));
    }
    try {
      for (var thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      next.set(results.length);
      threads.forEach(Thread::interrupt);
      throw e;
    }
    if (error.get() != null) {
      throw new IllegalStateException(error.get());
    }
    return List.of(results);
  }

  private double locked(double x) {
    gil.lock();
    try {
      return rounds.next(x);
    } finally {
      gil.unlock();
    }
  }
}
