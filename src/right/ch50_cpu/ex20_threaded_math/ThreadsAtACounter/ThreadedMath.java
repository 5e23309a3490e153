package ch50_cpu.ex20_threaded_math;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
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
    var results = new Double[numbers.size()];
    var next = new AtomicInteger();
    var error = new AtomicReference<Throwable>();
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < workers; i++) {
      threads.add(Thread.ofPlatform().start(() -> {
        try {
          for (int place = next.getAndIncrement(); place < results.length; place = next.getAndIncrement()) {
            results[place] = task.doMathOnce(numbers.get(place));
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
}
