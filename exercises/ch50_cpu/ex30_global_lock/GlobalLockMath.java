package ch50_cpu.ex30_global_lock;

import java.util.List;
import java.util.concurrent.locks.Lock;
import kata.math.Rounds;

/**
 * Situation: in Python the same threads brought nothing. CPython has one lock for the whole program, the GIL, and
 * whoever runs Python code must hold it. Build that in small, and see in counts what it does to your threads.
 *
 * <p>Task: write {@link #doMath} as in {@code ThreadedMath}, but do every single round under the lock {@link #gil}:
 * take it, do one round, give it back.
 *
 * <p>Run: {@code mvn test -Dtest=GlobalLockMathTest}
 */
public class GlobalLockMath {
  private final Rounds rounds;
  private final Lock gil;
  private final int workers;

  /** @param gil the one lock of the whole program: others may use it, too */
  public GlobalLockMath(Rounds rounds, Lock gil, int workers) {
    this.rounds = rounds;
    this.gil = gil;
    this.workers = workers;
  }

  /**
   * Does all rounds with each number, in as many threads as there are workers, which end with it.
   *
   * @return the results in the order of the numbers
   * @throws InterruptedException if the caller is interrupted; its threads are interrupted, too, and begin nothing new.
   *     Any error of a round reaches the caller, itself or as a cause, and the lock is free again
   */
  public List<Double> doMath(List<Double> numbers) throws InterruptedException {
    // TODO
    throw new UnsupportedOperationException("Write doMath(): begin with one round under the lock.");
  }
}
