package ch50_cpu.ex30_global_lock;

import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.stream.IntStream;
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
    var results = Collections.synchronizedMap(new TreeMap<Integer, Double>());
    try {
      var futures = IntStream.range(0, numbers.size())
          .<Future<?>>mapToObj(place -> pool.submit(() -> results.put(place, doMathOnce(numbers.get(place)))))
          .toList();
      for (var future : futures) {
        future.get();
      }
      return List.copyOf(results.values());
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
      } finally {
        gil.unlock();
      }
    }
    return x;
  }
}
