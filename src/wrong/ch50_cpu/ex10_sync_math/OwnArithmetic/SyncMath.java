// WRONG: The arithmetic is written out here once more, instead of asked for.
// FAILS: computes_every_number_it_is_given_also_one_that_it_has_seen, computes_in_the_calling_thread_alone, does_as_many_rounds_as_it_was_told, hands_the_result_of_each_round_to_the_next, throws_what_a_round_throws_and_computes_nothing_after_it
// SAYS: were done with rounds.next(…)
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
      x = Math.pow(Math.pow(Math.pow(Math.pow(x, 4), 0.25), 2), 0.5) + 1;
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
