package ch50_cpu.ex40_fork_join;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
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
    var results = Collections.synchronizedSortedMap(new TreeMap<Integer, Double>());
    pool.invoke(new Range(numbers, results, 0, numbers.size()));
    return List.copyOf(results.values());
  }

  private final class Range extends RecursiveAction {
    private static final long serialVersionUID = 1;

    private final transient List<Double> numbers;
    private final transient SortedMap<Integer, Double> results;
    private final int from;
    private final int to;

    Range(List<Double> numbers, SortedMap<Integer, Double> results, int from, int to) {
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
