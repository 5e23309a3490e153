// WRONG: Every round is done with the number itself, so that only the last one counts.
// FAILS: adds_one_to_the_number_in_every_round, hands_the_result_of_each_round_to_the_next, returns_the_results_in_the_order_of_the_numbers, takes_no_number_a_number_twice_or_200_numbers, computes_every_number_it_is_given_also_one_that_it_has_seen
// SAYS: 100 rounds with 7.0 made 8.0
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
      x = rounds.next(number);
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
