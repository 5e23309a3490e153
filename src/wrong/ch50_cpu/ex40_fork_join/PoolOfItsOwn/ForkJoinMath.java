// WRONG: A pool was given, and it makes another one.
// FAILS: computes_in_the_workers_of_the_pool_it_was_given
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
    try (var own = new ForkJoinPool(pool.getParallelism())) {
      return numbers.isEmpty() ? List.of() : own.invoke(new Half(task, numbers));
    }
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
