package ch50_cpu.ex40_fork_join;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import kata.math.MathTask;

public class ForkJoinMath {
  private final MathTask task;
  private final ForkJoinPool pool;

  public ForkJoinMath(MathTask task, ForkJoinPool pool) {
    this.task = task;
    this.pool = pool;
  }

  public List<Double> doMath(List<Double> numbers) {
    var all = numbers.stream().map(number -> ForkJoinTask.adapt(() -> task.doMathOnce(number))).toList();
    pool.invoke(ForkJoinTask.adapt(() -> {
      all.forEach(ForkJoinTask::fork);
      all.reversed().forEach(ForkJoinTask::join);
    }));
    return all.stream().map(ForkJoinTask::join).toList();
  }
}
