// WRONG: It waits on when it is interrupted, and forgets that it was.
// FAILS: does_its_work_when_the_caller_is_interrupted_and_keeps_the_flag
// SAYS: The caller was interrupted, and its flag is gone
package ch50_cpu.ex40_fork_join;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
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
    var all = new Half(task, numbers);
    if (numbers.isEmpty()) {
      return List.of();
    }
    pool.execute(all);
    while (true) {
      try {
        return all.get();
      } catch (InterruptedException e) {
        System.err.println("not now");
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
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
