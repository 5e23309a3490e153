// WRONG: All halves add to one list as they are done.
// FAILS: returns_the_results_in_the_order_of_the_numbers, takes_no_number_one_two_three_or_200_numbers
// SAYS: The results are in another order than the numbers.
package ch50_cpu.ex40_fork_join;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
    var results = Collections.synchronizedList(new ArrayList<Double>());
    if (!numbers.isEmpty()) {
      pool.invoke(new Half(task, numbers, results));
    }
    return results;
  }

  private static final class Half extends RecursiveAction {
    private static final long serialVersionUID = 1;

    private final transient MathTask task;
    private final transient List<Double> numbers;
    private final transient List<Double> results;

    Half(MathTask task, List<Double> numbers, List<Double> results) {
      this.task = task;
      this.results = results;
      this.numbers = numbers;
    }

    @Override
    protected void compute() {
      if (numbers.size() == 1) {
        results.add(task.doMathOnce(numbers.getFirst()));
        return;
      }
      int middle = numbers.size() / 2;
      var left = new Half(task, numbers.subList(0, middle), results);
      var right = new Half(task, numbers.subList(middle, numbers.size()), results);
      invokeAll(left, right);
    }
  }
}
