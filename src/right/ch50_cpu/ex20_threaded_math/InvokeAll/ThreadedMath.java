package ch50_cpu.ex20_threaded_math;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
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
    var tasks = numbers.stream().<Callable<Double>>map(number -> () -> task.doMathOnce(number)).toList();
    // invokeAll cancels what is left when it is interrupted, so that close() finds nothing to wait for.
    try (var pool = Executors.newFixedThreadPool(workers)) {
      var results = new ArrayList<Double>();
      for (var future : pool.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new IllegalArgumentException("one of the numbers could not be computed", e);
    }
  }
}
