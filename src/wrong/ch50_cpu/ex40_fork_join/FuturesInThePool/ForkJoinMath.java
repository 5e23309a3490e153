// WRONG: The caller hands in a future for each number: that is a thread pool like any other, and nothing forks.
// FAILS: keeps_all_workers_of_the_pool_busy_and_never_has_more
// SAYS: 9 tasks waited that the caller itself had handed in
package ch50_cpu.ex40_fork_join;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import kata.math.MathTask;

public class ForkJoinMath {
  private final MathTask task;
  private final ForkJoinPool pool;

  public ForkJoinMath(MathTask task, ForkJoinPool pool) {
    this.task = task;
    this.pool = pool;
  }

  public List<Double> doMath(List<Double> numbers) {
    var all = numbers.stream()
        .map(number -> CompletableFuture.supplyAsync(() -> task.doMathOnce(number), pool)).toList();
    return all.stream().map(CompletableFuture::join).toList();
  }
}
