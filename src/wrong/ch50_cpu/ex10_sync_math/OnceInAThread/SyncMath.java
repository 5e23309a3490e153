// WRONG: doMath computes in the calling thread, doMathOnce in another one.
// FAILS: computes_in_the_calling_thread_alone
// SAYS: Threads that computed: […]. Expected: the calling thread alone
package ch50_cpu.ex10_sync_math;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.math.Rounds;

public class SyncMath {
  private final Rounds rounds;

  public SyncMath(Rounds rounds) {
    this.rounds = rounds;
  }

  public double doMathOnce(double number) {
    return CompletableFuture.supplyAsync(() -> once(number)).join();
  }

  private double once(double number) {
    double x = number;
    for (int i = 0; i < rounds.count(); i++) {
      x = rounds.next(x);
    }
    return x;
  }

  public List<Double> doMath(List<Double> numbers) {
    var results = new ArrayList<Double>();
    for (double number : numbers) {
      results.add(once(number));
    }
    return results;
  }
}
