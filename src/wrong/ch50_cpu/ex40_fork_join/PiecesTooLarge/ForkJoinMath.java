// WRONG: It stops cutting at four numbers: while one of them takes long, the others of its piece wait, and idle workers cannot steal them.
// FAILS: computes_all_other_numbers_while_one_takes_long
// SAYS: While 1.0 took long, 48 of 50 numbers were begun
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
      if (numbers.size() <= 4) {
        return numbers.stream().map(task::doMathOnce).toList();
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
