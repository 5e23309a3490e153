// WRONG: The second half ends one too soon, as if subList counted its end in.
// FAILS: lets_the_caller_hear_of_an_error, computes_all_other_numbers_while_one_takes_long, does_every_round_of_every_number_once, does_its_work_when_the_caller_is_interrupted_and_keeps_the_flag, returns_the_results_in_the_order_of_the_numbers, takes_no_number_one_two_three_or_200_numbers
// SAYS: 2 results for 5 numbers
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
      if (numbers.size() <= 1) {
        if (numbers.isEmpty()) {
          return List.of();
        }
        return List.of(task.doMathOnce(numbers.getFirst()));
      }
      int middle = numbers.size() / 2;
      var left = new Half(task, numbers.subList(0, middle));
      var right = new Half(task, numbers.subList(middle, numbers.size() - 1));
      left.fork();
      var second = right.compute();
      var results = new ArrayList<>(left.join());
      results.addAll(second);
      return results;
    }
  }
}
