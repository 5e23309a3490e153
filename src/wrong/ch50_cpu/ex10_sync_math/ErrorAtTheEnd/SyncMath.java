// WRONG: It computes all other numbers before it tells of the error.
// FAILS: throws_what_a_round_throws_and_computes_nothing_after_it
// SAYS: The second of three numbers failed at once, and 201 rounds were begun
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
    RuntimeException error = null;
    for (double number : numbers) {
      try {
        results.add(doMathOnce(number));
      } catch (RuntimeException e) {
        error = e;
      }
    }
    if (error != null) {
      throw error;
    }
    return results;
  }
}
