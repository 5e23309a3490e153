// WRONG: All tasks put their results into one map, which is not made for several threads.
// FAILS: returns_the_results_in_the_order_of_the_numbers, takes_no_number_one_two_three_or_200_numbers
// SAYS: Two threads were changing the same TreeMap at once
package ch50_cpu.ex40_fork_join;

import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import kata.math.MathTask;

public class ForkJoinMath {
  private final MathTask task;
  private final ForkJoinPool pool;

  public ForkJoinMath(MathTask task, ForkJoinPool pool) {
    this.task = task;
    this.pool = pool;
  }

  public List<Double> doMath(List<Double> numbers) {
    var results = new TreeMap<Integer, Double>();
    pool.invoke(new Range(numbers, results, 0, numbers.size()));
    return List.copyOf(results.values());
  }

  private final class Range extends RecursiveAction {
    private static final long serialVersionUID = 1;

    private final transient List<Double> numbers;
    private final TreeMap<Integer, Double> results;
    private final int from;
    private final int to;

    Range(List<Double> numbers, TreeMap<Integer, Double> results, int from, int to) {
      this.numbers = numbers;
      this.results = results;
      this.from = from;
      this.to = to;
    }

    @Override
    protected void compute() {
      if (to - from > 1) {
        int middle = (from + to) >>> 1;
        invokeAll(new Range(numbers, results, from, middle), new Range(numbers, results, middle, to));
      } else if (to > from) {
        results.put(from, task.doMathOnce(numbers.get(from)));
      }
    }
  }
}
