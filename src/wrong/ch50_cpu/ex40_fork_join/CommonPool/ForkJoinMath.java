// WRONG: invoke() of the task, called by a thread outside, runs it in the common pool, not in the one that was given.
// FAILS: computes_all_other_numbers_while_one_takes_long, computes_in_the_workers_of_the_pool_it_was_given, does_its_work_when_the_caller_is_interrupted_and_keeps_the_flag, keeps_all_workers_of_the_pool_busy_and_never_has_more
// SAYS: threads computed that do not belong to the pool
package ch50_cpu.ex40_fork_join;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;
import kata.math.MathTask;

public class ForkJoinMath {
  private final MathTask task;
  private final ForkJoinPool pool;

  public ForkJoinMath(MathTask task, ForkJoinPool pool) {
    this.task = task;
    this.pool = pool;
  }

  public List<Double> doMath(List<Double> numbers) {
    return numbers.isEmpty() ? List.of() : new Half(task, numbers).invoke();
  }

  private static final class Half extends RecursiveTask<List<Double>> {
    private static final long serialVersionUID = 1;

    private final transient MathTask task;
    private final transient List<Double> numbers;

    Half(MathTask task, List<Double> numbers) {
      this.task = task;
      this.numbers = numbers;
    }

    @Override
    protected List<Double> compute() {
      if (numbers.size() == 1) {
        return List.of(task.doMathOnce(numbers.getFirst()));
      }
      int middle = numbers.size() / 2;
      var left = new Half(task, numbers.subList(0, middle));
      var right = new Half(task, numbers.subList(middle, numbers.size()));
      left.fork();
      var second = right.compute();
      var results = new ArrayList<>(left.join());
      results.addAll(second);
      return results;
    }
  }
}
