// WRONG: compute() is a method like any other: without fork() no other worker hears of a half.
// FAILS: computes_all_other_numbers_while_one_takes_long, keeps_all_workers_of_the_pool_busy_and_never_has_more
// SAYS: A pool of 3 workers computed 1 of 12 numbers at once
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
    return numbers.isEmpty() ? List.of() : pool.invoke(new Half(task, numbers));
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
      var results = new ArrayList<>(left.compute());
      results.addAll(right.compute());
      return results;
    }
  }
}
