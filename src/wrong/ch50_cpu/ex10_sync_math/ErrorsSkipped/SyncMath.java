// WRONG: A number that fails is left out, and nobody hears why.
// FAILS: throws_what_a_round_throws_and_computes_nothing_after_it
// SAYS: When a round of 7.0 had failed, no error reached the caller
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
      x = rounds.next(x);
    }
    return x;
  }

  public List<Double> doMath(List<Double> numbers) {
    var results = new ArrayList<Double>();
    for (double number : numbers) {
      try {
        results.add(doMathOnce(number));
      } catch (ArithmeticException e) {
        System.err.println(e);
      }
    }
    return results;
  }
}
