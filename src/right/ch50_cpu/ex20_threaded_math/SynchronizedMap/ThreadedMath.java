package ch50_cpu.ex20_threaded_math;

import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kata.math.MathTask;

public class ThreadedMath {
  private final MathTask task;
  private final int workers;

  public ThreadedMath(MathTask task, int workers) {
    this.task = task;
    this.workers = workers;
  }

  public static ThreadedMath onAllCores(MathTask task) {
    return new ThreadedMath(task, Runtime.getRuntime().availableProcessors());
  }

  public List<Double> doMath(List<Double> numbers) throws InterruptedException {
    var pool = Executors.newFixedThreadPool(workers);
    var results = Collections.synchronizedMap(new TreeMap<Integer, Double>());
    try {
      var futures = IntStream.range(0, numbers.size())
          .<Future<?>>mapToObj(
              place -> pool.submit(() -> results.put(place, task.doMathOnce(numbers.get(place)))))
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
}
