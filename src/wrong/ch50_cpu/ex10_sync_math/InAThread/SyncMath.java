// WRONG: The work is done by one other thread, for which the caller waits.
// FAILS: computes_in_the_calling_thread_alone
// SAYS: Threads that computed: […ForkJoinPool.commonPool-worker-…]. Expected: the calling thread alone
package ch50_cpu.ex10_sync_math;

import java.util.List;
import java.util.concurrent.CompletableFuture;
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
    return CompletableFuture.supplyAsync(() -> numbers.stream().map(this::doMathOnce).toList()).join();
  }
}
