// WRONG: The workers take their numbers from a queue that is not made for several threads.
// FAILS: returns_the_results_in_the_order_of_the_numbers, takes_no_number_a_number_twice_or_200_numbers
// SAYS: Two threads were changing the same ArrayDeque at once
package ch50_cpu.ex20_threaded_math;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
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
    Queue<Integer> left = new ArrayDeque<>();
    for (int i = 0; i < results.length; i++) {
      left.add(i);
    }
    var error = new AtomicReference<Throwable>();
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < workers; i++) {
      threads.add(Thread.ofPlatform().start(() -> {
        try {
          for (var place = left.poll(); place != null; place = left.poll()) {
            results[place] = task.doMathOnce(numbers.get(place));
          }
        } catch (Throwable e) {
          error.compareAndSet(null, e);
          left.clear();
        }
      }));
    }
    try {
      for (var thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      left.clear();
      threads.forEach(Thread::interrupt);
      throw e;
    }
    if (error.get() != null) {
      throw new IllegalStateException(error.get());
    }
    return List.of(results);
  }
}
