// WRONG: The results are collected in a sorted map: in another order, and a number twice counts once.
// FAILS: returns_the_results_in_the_order_of_the_numbers, takes_no_number_a_number_twice_or_200_numbers
// SAYS: The results are in another order than the numbers.
package ch50_cpu.ex10_sync_math;

import java.util.List;
import java.util.TreeMap;
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
    var results = new TreeMap<Double, Double>();
    for (double number : numbers) {
      results.put(number, doMathOnce(number));
    }
    return List.copyOf(results.values());
  }
}
