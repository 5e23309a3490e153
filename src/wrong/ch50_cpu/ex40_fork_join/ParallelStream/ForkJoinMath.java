// WRONG: A parallel stream uses the common pool, and the caller helps.
// FAILS: computes_all_other_numbers_while_one_takes_long, computes_in_the_workers_of_the_pool_it_was_given, does_its_work_when_the_caller_is_interrupted_and_keeps_the_flag, keeps_all_workers_of_the_pool_busy_and_never_has_more
// SAYS: threads computed that do not belong to the pool
package ch50_cpu.ex40_fork_join;

import java.util.List;
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
    return numbers.parallelStream().map(task::doMathOnce).toList();
  }
}
