// WRONG: A worker that waits at a latch helps nobody: soon all workers wait for a half that no one is left to do.
// FAILS: computes_all_other_numbers_while_one_takes_long, computes_in_the_workers_of_the_pool_it_was_given, does_every_round_of_every_number_once, keeps_all_workers_of_the_pool_busy_and_never_has_more, lets_the_caller_hear_of_an_error, takes_no_number_one_two_three_or_200_numbers
// SAYS: It did not end. Nothing moves any more, and in your code stand: … waits at … in CountDownLatch.await
package ch50_cpu.ex40_fork_join;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
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
      var done = new CountDownLatch(1);
      getPool().execute(() -> {
        left.invoke();
        done.countDown();
      });
      try {
        done.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      var results = new ArrayList<>(left.join());
      results.addAll(right.compute());
      return results;
    }
  }
}
