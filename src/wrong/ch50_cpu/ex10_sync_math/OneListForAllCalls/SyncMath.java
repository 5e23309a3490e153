// WRONG: The list of the results is a field, emptied at each call: what an earlier call has returned is emptied, too.
// FAILS: computes_every_number_it_is_given_also_one_that_it_has_seen
// SAYS: Results of [7.0, 8.0]: [107.0, 107.0]. Expected: [107.0, 108.0]
package ch50_cpu.ex10_sync_math;

import java.util.ArrayList;
import java.util.List;
import kata.math.Rounds;

public class SyncMath {
  private final List<Double> results = new ArrayList<>();
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
    results.clear();
    for (double number : numbers) {
      results.add(doMathOnce(number));
    }
    return results;
  }
}
