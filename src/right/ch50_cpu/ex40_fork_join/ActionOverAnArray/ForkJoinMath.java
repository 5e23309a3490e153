package ch50_cpu.ex40_fork_join;

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
    var places = numbers.toArray(Double[]::new);
    pool.invoke(new Range(places, 0, places.length));
    return List.of(places);
  }

  private final class Range extends RecursiveAction {
    private static final long serialVersionUID = 1;

    private final Double[] places;
    private final int from;
    private final int to;

    Range(Double[] places, int from, int to) {
      this.places = places;
      this.from = from;
      this.to = to;
    }

    @Override
    protected void compute() {
      if (to - from > 1) {
        int middle = (from + to) >>> 1;
        invokeAll(new Range(places, from, middle), new Range(places, middle, to));
      } else if (to > from) {
        places[from] = task.doMathOnce(places[from]);
      }
    }
  }
}
