// WRONG: The list of the results is a field, emptied at each call: what an earlier call has returned is emptied, too.
// FAILS: takes_no_number_one_two_three_or_200_numbers
// SAYS: 200 results for 2 numbers
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

  private final List<Double> results = new ArrayList<>();

  public List<Double> doMath(List<Double> numbers) {
    results.clear();
    results.addAll(numbers.isEmpty() ? List.of() : pool.invoke(new Half(task, numbers)));
    return results;
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
      left.fork(); // whoever is free may steal it
      var second = right.compute(); // this worker does the other half itself, and joins only then
      var results = new ArrayList<>(left.join());
      results.addAll(second);
      return results;
    }
  }
}
