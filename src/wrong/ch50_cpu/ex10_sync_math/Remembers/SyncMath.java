// WRONG: Results are kept in a map by their number: a number that comes again is not computed.
// FAILS: computes_every_number_it_is_given_also_one_that_it_has_seen
// SAYS: For 4 numbers of 100 rounds, 200 rounds were done
package ch50_cpu.ex10_sync_math;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kata.math.Rounds;

public class SyncMath {
  private final Rounds rounds;
  private final Map<Double, Double> known = new HashMap<>();

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
      results.add(known.computeIfAbsent(number, this::doMathOnce));
    }
    return results;
  }
}
