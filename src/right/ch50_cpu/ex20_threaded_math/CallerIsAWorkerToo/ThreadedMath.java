package ch50_cpu.ex20_threaded_math;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
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
    var results = new ArrayList<FutureTask<Double>>();
    numbers.forEach(number -> results.add(new FutureTask<>(() -> task.doMathOnce(number))));
    var queue = new ConcurrentLinkedQueue<>(results);
    var pool = Executors.newCachedThreadPool();
    try {
      for (int i = 1; i < workers; i++) {
        pool.execute(() -> work(queue));
      }
      work(queue);
      var found = new ArrayList<Double>();
      for (var result : results) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        found.add(result.get());
      }
      return found;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      queue.clear();
      pool.shutdownNow();
    }
  }

  private static void work(ConcurrentLinkedQueue<FutureTask<Double>> queue) {
    for (var next = queue.poll(); next != null && !Thread.currentThread().isInterrupted();
        next = queue.poll()) {
      next.run();
    }
  }
}
