// WRONG: The variable that the rounds work on outlives the number: the next number begins where the last one ended.
// FAILS: returns_the_results_in_the_order_of_the_numbers, takes_no_number_a_number_twice_or_200_numbers, throws_what_a_round_throws_and_computes_nothing_after_it, computes_every_number_it_is_given_also_one_that_it_has_seen
// SAYS: Results of [5.0, 1.0, 4.0, 2.0, 3.0]: [105.0, 205.0
package ch50_cpu.ex10_sync_math;

import java.util.ArrayList;
import java.util.List;
import kata.math.Rounds;

public class SyncMath {
  private final Rounds rounds;
  private double x;

  public SyncMath(Rounds rounds) {
    this.rounds = rounds;
  }

  public double doMathOnce(double number) {
    if (x == 0) {
      x = number;
    }
    for (int i = 0; i < rounds.count(); i++) {
      x = rounds.next(x);
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
