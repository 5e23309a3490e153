// WRONG: A round that fails is tried once more, as if computing could be lucky.
// FAILS: throws_what_a_round_throws_and_computes_nothing_after_it
// SAYS: The second of three numbers failed at once, and 102 rounds were begun
package ch50_cpu.ex10_sync_math;

import java.util.ArrayList;
import java.util.List;
import kata.math.Rounds;

public class SyncMath {
  private final Rounds rounds;

  public SyncMath(Rounds rounds) {
    this.rounds = rounds;
  }

  public double doMathOnce(double number) {
    double x = number;
    for (int i = 0; i < rounds.count(); i++) {
      try {
        x = rounds.next(x);
      } catch (ArithmeticException e) {
        x = rounds.next(x);
      }
    }
    return x;
  }

  public List<Double> doMath(List<Double> numbers) {
    var results = new ArrayList<Double>();
    for (double number : numbers) {
      results.add(doMathOnce(number));
    }
    return results;
  }
}
