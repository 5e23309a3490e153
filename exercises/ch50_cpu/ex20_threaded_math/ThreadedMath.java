package ch50_cpu.ex20_threaded_math;

import java.util.List;
import kata.math.MathTask;

/**
 * Situation: computing needs a core, and one thread keeps one core busy. There are several. More threads than cores
 * only take them from one another.
 *
 * <p>Task: write {@link #doMath} with a pool of as many platform threads as workers, and {@link #onAllCores}.
 *
 * <p>Run: {@code mvn test -Dtest=ThreadedMathTest}
 */
public class ThreadedMath {
  private final MathTask task;
  private final int workers;

  public ThreadedMath(MathTask task, int workers) {
    this.task = task;
    this.workers = workers;
  }

  /** With a worker for each core that this JVM may use. */
  public static ThreadedMath onAllCores(MathTask task) {
    // TODO
    throw new UnsupportedOperationException("Write onAllCores(): begin with doMath(), then ask the Runtime.");
  }

  /**
   * Does the task with each number, and ends its threads, whether it returns or throws.
   *
   * @return the results in the order of the numbers, each computed as soon as a worker is free
   * @throws InterruptedException if the caller is interrupted; its threads are interrupted, too, and begin nothing new.
   *     An error of a task reaches the caller, itself or as a cause
   */
  public List<Double> doMath(List<Double> numbers) throws InterruptedException {
    // TODO
    throw new UnsupportedOperationException("Write doMath(): begin with the pool, and with one task.");
  }
}
