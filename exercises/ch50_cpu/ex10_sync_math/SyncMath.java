package ch50_cpu.ex10_sync_math;

import java.util.List;
import kata.math.Rounds;

/**
 * Situation: nothing is waited for here. Two million rounds of arithmetic are to be done with each of twenty numbers,
 * and all that time one core is busy. This is the simplest way, and the one that all others are measured against.
 *
 * <p>Task: write {@link #doMathOnce}, the rounds for one number, and {@link #doMath}, one number after the other, in
 * the calling thread.
 *
 * <p>Run: {@code mvn test -Dtest=SyncMathTest}
 */
public class SyncMath {
  private final Rounds rounds;

  /** @param rounds says how many rounds there are, and does one at a time */
  public SyncMath(Rounds rounds) {
    this.rounds = rounds;
  }

  /** Does all rounds: the first with this number, each other one with what the round before it has returned. */
  public double doMathOnce(double number) {
    // TODO
    throw new UnsupportedOperationException("Write doMathOnce(): begin with a loop that counts the rounds.");
  }

  /**
   * Does all rounds with each number. If a round throws, the error reaches the caller, and nothing more is computed.
   *
   * @return the results in the order of the numbers
   */
  public List<Double> doMath(List<Double> numbers) {
    // TODO
    throw new UnsupportedOperationException("Write doMath(): begin with a loop over the numbers.");
  }
}
