// WRONG: Each round calls the next one, and each call takes a piece of the stack, which does not last for two million.
// FAILS: does_as_many_rounds_as_it_was_told
// SAYS: StackOverflowError
package ch50_cpu.ex10_sync_math;

import java.util.List;
import kata.math.Rounds;

public class SyncMath {
  private final Rounds rounds;

  public SyncMath(Rounds rounds) {
    this.rounds = rounds;
  }

  public double doMathOnce(double number) {
    return rest(number, rounds.count());
  }

  private double rest(double x, int left) {
    return left == 0 ? x : rest(rounds.next(x), left - 1);
  }

  public List<Double> doMath(List<Double> numbers) {
    return numbers.stream().map(this::doMathOnce).toList();
  }
}
